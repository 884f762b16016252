package net.lastmile.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestRows;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a tool sees that was given access as docs/freeradius-tools.md describes. */
@OwnDatabase
class FreeradiusViewsIT {
  private static final Path DOCUMENT = Path.of("../../docs/freeradius-tools.md");
  private static final String BLOCK = "```sql\n";
  private static final List<String> NAMES =
      List.of(
          "radacct",
          "radacct_archive",
          "radpostauth",
          "radcheck",
          "radreply",
          "radusergroup",
          "radgroupcheck",
          "radgroupreply");

  private final TestSchemas schemas = TestSchemas.get();
  private final TenantRef tenant;
  private final TenantRef other;
  private final String tool;

  FreeradiusViewsIT() throws SQLException {
    String region = schemas.newRegion();
    tenant = schemas.newTenant(region);
    other = schemas.newTenant(region);
    tool = tenant.slug().replace('-', '_') + "_reports";
  }

  @BeforeEach
  void twoTenantsWithALineOfTheSameName() throws SQLException, IOException {
    fill(tenant, "fast", "192.0.2.7", 20_000, 2);
    fill(other, "slow", "198.51.100.7", 1_000, 5);
    letIn();
  }

  @Test
  @DisplayName("R4 a tool finds lines, plans and sessions where FreeRADIUS has them")
  void showsTheTenantAsFreeradiusWould() throws SQLException {
    assertThat(read("select username, attribute, op, value from radcheck"))
        .containsExactlyInAnyOrder(
            "ana|Expiration|:=|01 Jan 2100",
            "ana|Simultaneous-Use|:=|2",
            "ben|Expiration|:=|01 Jan 2100",
            "ben|Auth-Type|:=|Reject");
    assertThat(read("select username, attribute, op, value from radreply"))
        .containsExactlyInAnyOrder(
            "ana|Framed-IP-Address|:=|192.0.2.7", "ana|Framed-IPv6-Prefix|:=|2001:db8:1::/64");
    assertThat(read("select username, groupname, priority from radusergroup"))
        .containsExactlyInAnyOrder("ana|fast|1", "ben|fast|1");
    assertThat(read("select groupname, attribute, op, value from radgroupcheck"))
        .containsExactly("fast|Simultaneous-Use|:=|3");
    assertThat(read("select groupname, attribute, op, value from radgroupreply"))
        .containsExactlyInAnyOrder(
            "fast|Acct-Interim-Interval|:=|300",
            "fast|Framed-Pool|:=|pool-of-fast",
            "fast|Framed-IPv6-Pool|:=|six-of-fast",
            "fast|Mikrotik-Rate-Limit|:=|1000k/20000k");
    assertThat(read("select username, acctstoptime is null, nasipaddress from radacct"))
        .containsExactly("ana|t|10.0.0.1");
    assertThat(read("select username, reply, pass from radpostauth"))
        .containsExactly("ana|Access-Accept|");
  }

  @Test
  @DisplayName("R4 rows have ids that tools can page by")
  void numbersItsRows() throws SQLException {
    for (String view : NAMES.subList(3, 8)) {
      if (!view.equals("radusergroup")) {
        assertThat(read("select count(*) = count(distinct id) from " + view)).containsExactly("t");
      }
    }
  }

  @Test
  @DisplayName(
      "T1 R4 a tool sees no other tenant, no password and no other table, and changes none")
  void showsNothingElse() {
    for (String name : NAMES) {
      assertRefused("select * from " + other.quotedSchema() + "." + name);
    }
    assertRefused("select sealed_password from subscriber");
    assertRefused("select sealed_secret from nas");
    assertRefused("select * from platform.tenant");
    assertRefused("delete from radacct");
    assertRefused("delete from radgroupcheck");
    assertRefused("set role " + other.quotedSchema());
  }

  private void fill(TenantRef whose, String plan, String address, int kbps, int limit)
      throws SQLException {
    TestRows rows = new TestRows(schemas, whose);
    UUID old = rows.plan(plan, 64, 64);
    rows.change("update plan set deleted_at = now(), session_limit = 9 where id = ?", old);
    UUID current = rows.plan(plan, kbps, 1_000);
    rows.change(
        "update plan set pool = ?, framed_ipv6_pool = ?, session_limit = 3 where id = ?",
        "pool-of-" + plan,
        "six-of-" + plan,
        current);
    UUID ana = rows.subscriber("ana", current);
    rows.change(
        """
        update subscriber set static_ip = ?, framed_ipv6_prefix = '2001:db8:1::/64',
          session_limit = ?
        where id = ?
        """,
        address,
        limit,
        ana);
    UUID ben = rows.subscriber("ben", current);
    rows.change("update subscriber set status = 'INACTIVE' where id = ?", ben);
    rows.session("ana", ana, UUID.randomUUID(), Instant.parse("2026-11-21T12:00:00Z"));
    rows.change(
        """
        insert into radpostauth (authdate, username, reply, outcome, nas_id)
        values (now(), 'ana', 'Access-Accept', 'ACCEPTED', gen_random_uuid())
        """);
  }

  /** Runs the statements of the document for this tenant. */
  private void letIn() throws SQLException, IOException {
    String document = Files.readString(DOCUMENT);
    int begin = document.indexOf(BLOCK) + BLOCK.length();
    String statements =
        document
            .substring(begin, document.indexOf("```", begin))
            .replace("\"tenant_demo\"", tenant.quotedSchema())
            .replace("demo_reports", tool);
    try (Connection connection = schemas.platform();
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }

  private List<String> read(String sql) throws SQLException {
    try (Connection connection = schemas.as(tool);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          columns.add(rows.getString(i));
        }
        found.add(String.join("|", columns));
      }
      return found;
    }
  }

  private void assertRefused(String sql) {
    assertThatThrownBy(
            () -> {
              try (Connection connection = schemas.as(tool);
                  Statement statement = connection.createStatement()) {
                statement.execute(sql);
              }
            })
        .as(sql)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }
}
