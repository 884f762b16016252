package net.lastmile.tenancy.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import net.lastmile.api.signup.StepName;
import net.lastmile.platform.persistence.Migrations;
import net.lastmile.platform.persistence.PlatformDataSource;
import net.lastmile.platform.persistence.TenantSchemas;
import net.lastmile.tenancy.KnownTenant;

/** Role, schema and tables. */
@ApplicationScoped
class DatabaseStep implements ProvisioningStep {
  @Override
  public StepName name() {
    return StepName.DATABASE;
  }

  @Override
  public void run(KnownTenant tenant) {
    PlatformDataSource owner = PlatformDataSource.withoutTimeLimit();
    new TenantSchemas(owner).create(tenant.ref());
    new Migrations(owner).migrateTenant(tenant.ref());
  }
}
