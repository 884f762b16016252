package net.lastmile.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.staff.StaffUpdate;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.tenancy.KnownTenant;

/** Records what operators do inside a tenant in the platform's own audit trail. */
@ApplicationScoped
@Transactional
class OperatorTrail {
  @Inject private Audit audit;

  void recovered(KnownTenant tenant, String username, StaffUpdate changes) {
    audit.record(
        AuditAction.UPDATE,
        "tenant",
        tenant.id(),
        tenant.slug(),
        FieldChanges.none()
            .field("staff", null, username)
            .secret("password", changes.password() != null)
            .secret("secondFactor", Boolean.TRUE.equals(changes.resetSecondFactor())));
  }
}
