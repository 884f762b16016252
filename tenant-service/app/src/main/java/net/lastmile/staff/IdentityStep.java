package net.lastmile.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.lastmile.api.signup.StepName;
import net.lastmile.identity.keycloak.LoginAccount;
import net.lastmile.identity.keycloak.LoginDirectory;
import net.lastmile.platform.security.Kind;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.Tenants;
import net.lastmile.tenancy.provisioning.FirstAdmin;
import net.lastmile.tenancy.provisioning.ProvisioningRecord;
import net.lastmile.tenancy.provisioning.ProvisioningStep;

/** Organization, panel client, first admin. */
@ApplicationScoped
class IdentityStep implements ProvisioningStep {
  @Inject private LoginDirectory directory;
  @Inject private StaffLogins logins;
  @Inject private ProvisioningRecord record;
  @Inject private Tenants tenants;

  @Override
  public StepName name() {
    return StepName.IDENTITY;
  }

  @Override
  public void run(KnownTenant tenant) {
    directory.ensureTenant(tenant);
    record.admin(tenant.id()).ifPresent(admin -> create(tenant, admin));
    record.forgetCredential(tenant.id());
  }

  private void create(KnownTenant tenant, FirstAdmin admin) {
    LoginAccount login =
        new LoginAccount(admin.username(), admin.fullName(), admin.email(), Kind.ADMIN, true);
    tenants.run(
        tenant.id(),
        () -> logins.createFirst(tenant, login, admin.credential(), admin.mustChangePassword()));
  }
}
