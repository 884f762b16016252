package net.lastmile.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import net.lastmile.api.signup.StepName;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.Tenants;
import net.lastmile.tenancy.provisioning.ProvisioningStep;

/** The built-in permission group of resellers (I3); empty until there is a catalogue. */
@ApplicationScoped
class DefaultGroups implements ProvisioningStep {
  @Inject private Tenants tenants;
  @Inject private GroupTable groups;

  @Override
  public StepName name() {
    return StepName.DEFAULTS;
  }

  @Override
  public void run(KnownTenant tenant) {
    tenants.run(tenant.id(), () -> groups.ensureBuiltIn("Reseller – full"));
  }

  /** The tenant's permission groups. */
  @ApplicationScoped
  @Transactional
  static class GroupTable {
    private static final String ENSURE =
        "insert into permission_group (id, name, built_in, permissions)"
            + " values (?1, ?2, true, '{}') on conflict (name) do nothing";

    @Inject private Sql sql;

    void ensureBuiltIn(String name) {
      sql.update(ENSURE, Ids.next(), name);
    }
  }
}
