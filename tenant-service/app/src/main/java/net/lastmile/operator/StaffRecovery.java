package net.lastmile.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.operator.RecoveryRequest;
import net.lastmile.api.staff.StaffUpdate;
import net.lastmile.staff.StaffLogins;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.Tenants;

/** Lets a tenant's staff back in on behalf of an operator (I7). */
@ApplicationScoped
class StaffRecovery {
  @Inject private Tenants tenants;
  @Inject private StaffLogins logins;
  @Inject private OperatorTrail trail;

  /** The tenant's own audit trail is written with the change, the platform's after it. */
  void recover(UUID id, String username, RecoveryRequest request) {
    KnownTenant tenant = tenants.require(id);
    StaffUpdate changes =
        new StaffUpdate(
            null, null, null, null, null, request.password(), request.resetSecondFactor());
    tenants.run(id, () -> logins.recover(username, changes));
    trail.recovered(tenant, username, changes);
  }
}
