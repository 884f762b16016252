package net.lastmile.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Migrates schema {@code platform} and the tenants' schemas to the state this build expects. Flyway
 * keeps its history in each schema, so an interrupted run resumes where it stopped.
 */
public class Migrations {
  private final DataSource owner;

  /**
   * @param owner connections of the platform's own role
   */
  public Migrations(DataSource owner) {
    this.owner = owner;
  }

  public void migratePlatform() {
    configuration("db/platform", "platform").createSchemas(true).load().migrate();
  }

  /** Migrates one tenant's schema as that tenant's own role, which then owns every table. */
  public void migrateTenant(TenantRef tenant) {
    as(tenant).migrate();
  }

  /**
   * Migrates the tenants whose history lacks something. Flyway takes a tenth of a second to find
   * nothing to do, and a start of the platform waits for all tenants.
   *
   * @param migrated is told of each tenant that lacked something
   * @return the reason for each tenant that could not be migrated because of its own schema
   * @throws RuntimeException if the database is at fault, which affects all
   */
  public Map<TenantRef, RuntimeException> migrateTenants(
      List<TenantRef> tenants, Consumer<TenantRef> migrated) {
    Map<TenantRef, RuntimeException> failures = new LinkedHashMap<>();
    Set<String> build = versionsOfBuild();
    try (Connection connection = owner.getConnection()) {
      for (TenantRef tenant : tenants) {
        bring(tenant, build, connection, migrated).ifPresent(why -> failures.put(tenant, why));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the tenants' schemas cannot be looked at", e);
    }
    return failures;
  }

  private Optional<RuntimeException> bring(
      TenantRef tenant, Set<String> build, Connection connection, Consumer<TenantRef> migrated) {
    try {
      if (!versionsOf(tenant, connection).equals(build)) {
        migrateTenant(tenant);
        migrated.accept(tenant);
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      if (StorageFault.of(e) == StorageFault.DATABASE) {
        throw e;
      }
      return Optional.of(e);
    }
  }

  /** Read from a schema that does not exist: the versions in this build, with none applied. */
  private Set<String> versionsOfBuild() {
    return Stream.of(configuration("db/tenant", "no_tenant").load().info().all())
        .filter(script -> script.getVersion() != null)
        .map(script -> script.getVersion().getVersion())
        .collect(Collectors.toSet());
  }

  private static Set<String> versionsOf(TenantRef tenant, Connection connection) {
    String history = tenant.quotedSchema() + ".flyway_schema_history";
    Sql sql = Sql.on(connection);
    try {
      sql.execute("set role " + tenant.quotedSchema());
      return sql.query("select to_regclass(?) is not null", history).flag()
          ? sql.query("select version from " + history + " where success and version is not null")
              .set(row -> row.text(1))
          : Set.of();
    } finally {
      sql.execute("reset role");
    }
  }

  private Flyway as(TenantRef tenant) {
    return configuration("db/tenant", tenant.schema())
        .initSql("set role " + tenant.quotedSchema())
        .createSchemas(false)
        .load();
  }

  private FluentConfiguration configuration(String location, String schema) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(owner)
        .locations("classpath:" + location)
        .schemas(schema)
        .defaultSchema(schema)
        // Each feature has its own block of version numbers, and the blocks grow side by side.
        .outOfOrder(true)
        .cleanDisabled(true);
  }
}
