package net.lastmile.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.accounting.intake.HeldEvents;
import net.lastmile.api.operator.AlarmView;
import net.lastmile.api.operator.EdgeView;
import net.lastmile.api.operator.FirstAdminUpdate;
import net.lastmile.api.operator.LimitsUpdate;
import net.lastmile.api.operator.OperatorApi;
import net.lastmile.api.operator.OperatorTenantRequest;
import net.lastmile.api.operator.OperatorTenantView;
import net.lastmile.api.operator.RecoveryRequest;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.signup.ProvisioningView;
import net.lastmile.api.tenancy.LimitView;
import net.lastmile.edges.EdgeNodes;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.TenantRegistry;
import net.lastmile.tenancy.provisioning.Provisioning;

/** {@code /operator} */
@RequestScoped
public class OperatorResource implements OperatorApi {
  @Inject private TenantRegistry tenants;
  @Inject private TenantCreation creation;
  @Inject private Provisioning provisioning;
  @Inject private FirstAdminCorrection correction;
  @Inject private TenantAllowance allowance;
  @Inject private StaffRecovery recovery;
  @Inject private EdgeNodes edges;
  @Inject private HeldEvents held;
  @Inject private Alarms alarms;

  @Override
  public Page<OperatorTenantView> tenants(PageQuery query) {
    Page<KnownTenant> page = tenants.page(query);
    Map<UUID, Long> waiting = held.counts();
    return new Page<>(
        page.items().stream().map(tenant -> view(tenant, waiting)).toList(),
        page.next(),
        page.total());
  }

  @Override
  public ProvisioningView createTenant(String idempotencyKey, OperatorTenantRequest request) {
    return creation.create(idempotencyKey, RequestError.requireBody(request));
  }

  @Override
  public ProvisioningView provisioning(UUID id) {
    return provisioning.view(id);
  }

  @Override
  public ProvisioningView correct(UUID id, FirstAdminUpdate changes) {
    FirstAdminUpdate wanted = RequestError.requireBody(changes);
    return correction.correct(tenants.require(id), wanted);
  }

  @Override
  public List<LimitView> limits(UUID id) {
    return allowance.of(id);
  }

  @Override
  public List<LimitView> changeLimits(UUID id, LimitsUpdate changes) {
    return allowance.change(id, RequestError.requireBody(changes));
  }

  @Override
  public void recover(UUID id, String username, RecoveryRequest request) {
    recovery.recover(id, username, RequestError.requireBody(request));
  }

  @Override
  public Page<EdgeView> edges(PageQuery query) {
    return new Page<>(edges.list(), null, null);
  }

  @Override
  public Page<AlarmView> alarms(PageQuery query) {
    return new Page<>(alarms.raised(), null, null);
  }

  private static OperatorTenantView view(KnownTenant tenant, Map<UUID, Long> waiting) {
    return new OperatorTenantView(
        tenant.id(),
        tenant.slug(),
        tenant.settings().company(),
        tenant.status(),
        tenant.createdAt(),
        waiting.getOrDefault(tenant.id(), 0L));
  }
}
