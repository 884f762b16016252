package net.lastmile.platform.persistence;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings schema {@code platform} and the tenants' schemas to what this build expects. Flyway keeps
 * its history in each schema, so a run that was cut short goes on where it stopped.
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
    configuration("db/tenant", tenant.schema())
        .initSql("set role " + tenant.quotedSchema())
        .createSchemas(false)
        .load()
        .migrate();
  }

  public void migrateTenants(List<TenantRef> tenants) {
    tenants.forEach(this::migrateTenant);
  }

  private FluentConfiguration configuration(String location, String schema) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(owner)
        .locations("classpath:" + location)
        .schemas(schema)
        .defaultSchema(schema)
        // Versions are given in blocks, a block a feature, which grow side by side.
        .outOfOrder(true)
        .cleanDisabled(true);
  }
}
