package net.lastmile.pages;

import java.util.Map;
import net.lastmile.api.access.AccessRulesApi;
import net.lastmile.api.audit.AuditApi;
import net.lastmile.api.catalog.PlanApi;
import net.lastmile.api.coa.ApiTestApi;
import net.lastmile.api.coa.CoaApi;
import net.lastmile.api.coa.DisconnectApi;
import net.lastmile.api.dashboard.DashboardApi;
import net.lastmile.api.eap.EapIdentityApi;
import net.lastmile.api.live.LiveApi;
import net.lastmile.api.live.LiveView;
import net.lastmile.api.network.ApiAccessApi;
import net.lastmile.api.network.NasApi;
import net.lastmile.api.network.NasCertificateApi;
import net.lastmile.api.network.UnstoredEventApi;
import net.lastmile.api.permissions.PermissionApi;
import net.lastmile.api.permissions.PermissionGroupApi;
import net.lastmile.api.pools.PoolApi;
import net.lastmile.api.refusals.RefusalApi;
import net.lastmile.api.sessions.SessionApi;
import net.lastmile.api.staff.LogOutApi;
import net.lastmile.api.staff.StaffApi;
import net.lastmile.api.staff.StaffView;
import net.lastmile.api.subscribers.LineCertificateApi;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.api.tenancy.DomainApi;
import net.lastmile.api.tenancy.TenantApi;
import net.lastmile.api.vendors.VendorApi;
import net.lastmile.api.views.SavedViewApi;

/** Which fake answers the calls to each interface. */
final class Answers {
  static final Map<Class<?>, Fake<?>> BY_INTERFACE =
      Map.ofEntries(
          fake(TenantApi.class, FakeProfile::new),
          fake(StaffApi.class, (tenant, _) -> new FakeStaff(tenant)),
          fake(PermissionApi.class, (_, _) -> new FakePermissions()),
          fake(PermissionGroupApi.class, (tenant, _) -> new FakePermissionGroups(tenant)),
          fake(AuditApi.class, (tenant, _) -> new FakeAudit(tenant)),
          fake(DomainApi.class, (tenant, _) -> tenant.domains),
          fake(DashboardApi.class, (tenant, _) -> new FakeDashboard(tenant)),
          fake(LiveApi.class, (tenant, _) -> () -> new LiveView(0, tenant.news())),
          fake(SubscriberApi.class, (tenant, _) -> new FakeSubscribers(tenant)),
          fake(LineCertificateApi.class, (tenant, _) -> tenant.lineCertificates),
          fake(SavedViewApi.class, (tenant, _) -> tenant.savedViews),
          fake(PlanApi.class, (tenant, _) -> new FakePlans(tenant)),
          fake(NasApi.class, (tenant, _) -> new FakeRouters(tenant)),
          fake(NasCertificateApi.class, (tenant, _) -> tenant.routerCertificates),
          fake(ApiAccessApi.class, (tenant, _) -> new FakeApiAccess(tenant)),
          fake(ApiTestApi.class, (tenant, _) -> (_, nas) -> tenant.orders.testApi(nas)),
          fake(PoolApi.class, (tenant, _) -> new FakePools(tenant.pools)),
          fake(RefusalApi.class, (tenant, _) -> new FakeRefusals(tenant)),
          fake(SessionApi.class, (tenant, _) -> tenant.sessions),
          fake(
              DisconnectApi.class,
              (tenant, _) ->
                  (_, id) -> tenant.orders.cut(tenant.sessions.requireLive(String.valueOf(id)))),
          fake(CoaApi.class, (tenant, _) -> tenant.orders),
          fake(UnstoredEventApi.class, (tenant, _) -> tenant.unstored),
          fake(VendorApi.class, (tenant, _) -> tenant.vendors),
          fake(EapIdentityApi.class, (tenant, _) -> tenant.eapIdentity),
          fake(AccessRulesApi.class, (tenant, _) -> tenant.accessRules),
          fake(LogOutApi.class, (_, _) -> () -> {}));

  private Answers() {}

  /** Makes what answers a call of one of a tenant's staff. */
  interface Fake<A> {
    A of(FakeTenant tenant, StaffView caller);
  }

  private static <A> Map.Entry<Class<?>, Fake<?>> fake(Class<A> api, Fake<A> fake) {
    return Map.entry(api, fake);
  }
}
