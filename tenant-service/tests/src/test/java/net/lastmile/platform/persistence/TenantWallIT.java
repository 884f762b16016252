package net.lastmile.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Access that PostgreSQL itself refuses, whatever the application tries. */
class TenantWallIT {
  private static final String OPEN_TABLES =
      """
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'platform' and c.relkind in ('r', 'p') and not c.relrowsecurity
      and exists (
        select from information_schema.columns k where k.table_schema = 'platform'
        and k.table_name = c.relname and k.column_name = 'tenant_id')
      and has_any_column_privilege('lastmile_tenant', c.oid, 'select, insert, update')
      """;

  private final TestPlatform platform = TestPlatform.get();

  @Test
  @DisplayName("T1 work without a tenant finds no table")
  void findsNothingWithoutATenant() throws SQLException {
    try (Connection connection = platform.database().platformRole()) {
      assertThatThrownBy(() -> count(connection, "staff"))
          .hasMessageContaining("relation \"staff\" does not exist");
    }
  }

  @Test
  @DisplayName("T1 the platform's own role cannot read a tenant's table even by its full name")
  void readsNoTenantUnderItsOwnName() throws SQLException {
    try (Connection connection = platform.database().platformRole()) {
      assertThatThrownBy(() -> count(connection, "\"tenant_north\".staff"))
          .hasMessageContaining("permission denied for schema");
    }
  }

  @Test
  @DisplayName("T1 a tenant's role cannot read another tenant's table")
  void readsNoOtherTenant() throws SQLException {
    try (Connection connection = as("tenant_north")) {
      assertThat(count(connection, "staff")).isEqualTo(1);
      assertThatThrownBy(() -> count(connection, "\"tenant_south\".staff"))
          .hasMessageContaining("permission denied for schema");
    }
  }

  @Test
  @DisplayName("T1 of the platform's rows a tenant's role sees its own")
  void seesItsOwnRowsOfThePlatform() throws SQLException {
    try (Connection connection = as("tenant_north")) {
      assertThat(count(connection, "platform.tenant")).isEqualTo(1);
      assertThat(count(connection, "platform.tenant_key")).isEqualTo(1);
      assertThatThrownBy(() -> count(connection, "platform.signup"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void changesNobodyElsesRowOfThePlatform() throws SQLException {
    try (Connection connection = as("tenant_north");
        Statement statement = connection.createStatement()) {
      assertThat(
              statement.executeUpdate(
                  "update platform.tenant set company = 'taken' where slug = 'south'"))
          .isZero();
      assertThatThrownBy(() -> statement.executeUpdate("update platform.tenant set slug = 'x'"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  @DisplayName("T12 a tenant's role cannot raise its own limits")
  void setsNoLimitOfItsOwn() throws SQLException {
    try (Connection connection = as("tenant_north");
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("update platform.tenant_limit set most = 9"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void guardsEveryTableATenantMayTouch() throws SQLException {
    List<String> open = new ArrayList<>();
    try (Connection connection = platform.database().superuser();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(OPEN_TABLES)) {
      while (rows.next()) {
        open.add(rows.getString(1));
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void addsToTheAuditAndChangesNothingInIt() throws SQLException {
    try (Connection connection = as("tenant_north");
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("delete from audit_entry"))
          .hasMessageContaining("audit entries are only added");
    }
  }

  @Test
  @DisplayName("T1 a tenant's role makes no temporary table, which would stand before all others")
  void makesNoTemporaryTable() throws SQLException {
    for (String tenant : List.of("tenant_north", "tenant_south")) {
      try (Connection connection = as(tenant);
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute("create temporary table staff (id int)"))
            .hasMessageContaining("permission denied");
      }
    }
  }

  private Connection as(String role) throws SQLException {
    Connection connection = platform.database().platformRole();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local role \"" + role + "\"");
      statement.execute("set local search_path = \"" + role + "\"");
    }
    return connection;
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
