package net.lastmile.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.operator.FirstAdminUpdate;
import net.lastmile.api.signup.ProvisioningView;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.provisioning.AdminContact;
import net.lastmile.tenancy.provisioning.Provisioning;

/**
 * Corrects a first admin's name or address that made provisioning fail, and resumes provisioning
 * (T4).
 */
@ApplicationScoped
@Transactional
class FirstAdminCorrection {
  @Inject private Provisioning provisioning;
  @Inject private Audit audit;

  ProvisioningView correct(KnownTenant tenant, FirstAdminUpdate changes) {
    AdminContact before = provisioning.contact(tenant.id());
    AdminContact after =
        new AdminContact(
            changes.adminName() == null ? before.adminName() : changes.adminName().strip(),
            changes.email() == null ? before.email() : changes.email().strip());
    provisioning.goOnWith(tenant.id(), after);
    FieldChanges differences = FieldChanges.between(before, after);
    if (!differences.isEmpty()) {
      audit.record(AuditAction.UPDATE, "tenant", tenant.id(), tenant.slug(), differences);
    }
    return provisioning.view(tenant.id());
  }
}
