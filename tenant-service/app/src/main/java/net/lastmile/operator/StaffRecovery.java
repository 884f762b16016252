package net.lastmile.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.operator.RecoveryRequest;
import net.lastmile.api.staff.StaffUpdate;
import net.lastmile.staff.StaffLogins;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.Tenants;

/** Lets a tenant's staff back in by an operator's hand (I7). */
@ApplicationScoped
class StaffRecovery {
  @Inject private Tenants tenants;
  @Inject private StaffLogins logins;
  @Inject private OperatorTrail trail;

  /** The tenant's own trail is written with the deed, the platform's once it is done. */
  void recover(UUID id, String username, RecoveryRequest request) {
    KnownTenant tenant = tenants.require(id);
    StaffUpdate changes =
        new StaffUpdate(null, null, null, null, request.password(), request.resetSecondFactor());
    tenants.run(id, () -> logins.recover(username, changes));
    trail.recovered(tenant, username, changes);
  }
}
