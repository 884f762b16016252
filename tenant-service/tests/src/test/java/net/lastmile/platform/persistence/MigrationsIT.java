package net.lastmile.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OwnDatabase
class MigrationsIT {
  private final TestSchemas schemas = TestSchemas.get();
  private TenantRef current;
  private TenantRef behind;

  @BeforeEach
  void makeTwo() throws SQLException {
    String region = schemas.newRegion();
    current = schemas.newTenant(region);
    behind = schemas.newTenantWithoutTables(region);
  }

  @Test
  @DisplayName("T4 a start brings the tenant that is behind to where the others are")
  void migratesWhoIsBehind() throws SQLException {
    assertThat(schemas.migrate(List.of(current, behind))).isEmpty();
    assertThat(versions(behind)).isPositive().isEqualTo(versions(current));
  }

  @Test
  @DisplayName("T1 a tenant that cannot be migrated keeps no other from it")
  void goesOnWhereOneCannotBeMigrated() throws SQLException {
    // The migration's tables still exist, so running it again fails: it was not skipped.
    execute("delete from flyway_schema_history where version = '203'");
    assertThat(schemas.migrate(List.of(current, behind)))
        .containsOnlyKeys(current)
        .hasEntrySatisfying(current, why -> assertThat(why).hasMessageContaining("203"));
    assertThat(versions(behind)).isPositive();
  }

  @Test
  void leavesWhoIsCurrentAlone() throws SQLException {
    // Flyway would find that the script had changed.
    execute("update flyway_schema_history set checksum = 1");
    assertThat(schemas.migrate(List.of(current, behind))).isEmpty();
    assertThat(versions(behind)).isEqualTo(versions(current));
  }

  private long versions(TenantRef tenant) throws SQLException {
    try (Connection connection = schemas.tenant(tenant);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from flyway_schema_history")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = schemas.tenant(current);
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
      connection.commit();
    }
  }
}
