package net.lastmile.accounting.months;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestRows;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tenants whose sessions were all in one table. */
@OwnDatabase
class SessionMonthsMigrationIT {
  private static final String BEFORE = "365";
  private static final Instant LONG_AGO = Instant.parse("2021-03-01T00:00:00Z");
  private static final Instant AHEAD = Instant.parse("2033-03-31T23:30:00Z");

  private final TestSchemas schemas = TestSchemas.get();
  private final TenantRef tenant;
  private final TenantRef other;
  private final TestRows rows;

  SessionMonthsMigrationIT() throws SQLException {
    String region = schemas.newRegion();
    tenant = schemas.newTenantAsOf(BEFORE, region);
    other = schemas.newTenantAsOf(BEFORE, region);
    rows = new TestRows(schemas, tenant);
  }

  @Test
  @DisplayName("R8 sessions of before keep row, number and file, and new ones are numbered on")
  void takesTheTableAsItIs() throws SQLException {
    session(LONG_AGO);
    long last = session(AHEAD);
    long file = rows.number("select pg_relation_filenode('radacct')");
    assertThat(schemas.migrate(List.of(tenant, other))).isEmpty();

    assertThat(rows.number("select count(*) from radacct")).isEqualTo(2);
    assertThat(rows.number("select count(*) from radacct_first")).isEqualTo(2);
    assertThat(rows.number("select pg_relation_filenode('radacct_first')")).isEqualTo(file);
    assertThat(session(Instant.parse("2033-04-01T00:00:00Z"))).isGreaterThan(last);
    assertThat(rows.number("select count(*) from radacct_default")).isEqualTo(1);
    assertThat(new TestRows(schemas, other).number("select count(*) from radacct")).isZero();
  }

  @Test
  @DisplayName("R4 a tool that read radacct reads it on, and its archive, and nobody else's")
  void keepsWhoWasLetIn() throws SQLException {
    String tool = tenant.slug().replace('-', '_') + "_reader";
    session(LONG_AGO);
    try (Connection connection = schemas.platform();
        Statement statement = connection.createStatement()) {
      statement.execute("create role " + tool + " login");
      statement.execute("set role " + tenant.quotedSchema());
      statement.execute("grant usage on schema %s to %s".formatted(tenant.quotedSchema(), tool));
      statement.execute("grant select on %s.radacct to %s".formatted(tenant.quotedSchema(), tool));
    }
    assertThat(schemas.migrate(List.of(tenant, other))).isEmpty();

    assertThat(read(tool, tenant, "radacct")).isEqualTo(1);
    assertThat(read(tool, tenant, "radacct_archive")).isZero();
    assertThatThrownBy(() -> read(tool, other, "radacct")).isInstanceOf(SQLException.class);
  }

  private long session(Instant startedAt) throws SQLException {
    return rows.session("ana", UUID.randomUUID(), UUID.randomUUID(), startedAt);
  }

  private long read(String role, TenantRef whose, String table) throws SQLException {
    try (Connection connection = schemas.as(role);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select count(*) from " + whose.quotedSchema() + "." + table)) {
      row.next();
      return row.getLong(1);
    }
  }
}
