package net.lastmile.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.operator.OperatorTenantRequest;
import net.lastmile.api.signup.ProvisioningView;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.identity.keycloak.PasswordHash;
import net.lastmile.platform.idempotency.Idempotency;
import net.lastmile.tenancy.NewTenant;
import net.lastmile.tenancy.provisioning.FirstAdmin;
import net.lastmile.tenancy.provisioning.Provisioning;

/** Creates a tenant on behalf of an operator (T5). */
@ApplicationScoped
@Transactional
class TenantCreation {
  @Inject private Provisioning provisioning;
  @Inject private Idempotency idempotency;
  @Inject private Audit audit;

  ProvisioningView create(String key, OperatorTenantRequest request) {
    NewTenant tenant =
        new NewTenant(
            request.company(),
            request.slug(),
            request.country(),
            request.timeZone(),
            request.currency(),
            null);
    return idempotency.once(
        key,
        "operator.create-tenant",
        request,
        ProvisioningView.class,
        () -> create(request, tenant));
  }

  private ProvisioningView create(OperatorTenantRequest request, NewTenant tenant) {
    FirstAdmin admin =
        new FirstAdmin(
            request.adminUsername(),
            request.adminName(),
            request.email(),
            PasswordHash.of(request.adminPassword()),
            true);
    ProvisioningView view = provisioning.begin(tenant, admin);
    audit.record(
        AuditAction.CREATE,
        "tenant",
        view.tenantId(),
        tenant.slug(),
        FieldChanges.between(null, tenant));
    return view;
  }
}
