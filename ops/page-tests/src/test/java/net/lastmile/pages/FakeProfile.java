package net.lastmile.pages;

import java.util.List;
import net.lastmile.api.staff.StaffView;
import net.lastmile.api.tenancy.FeatureView;
import net.lastmile.api.tenancy.FirstStepsView;
import net.lastmile.api.tenancy.LimitView;
import net.lastmile.api.tenancy.MeView;
import net.lastmile.api.tenancy.TenantApi;
import net.lastmile.api.tenancy.TenantUpdate;
import net.lastmile.api.tenancy.TenantView;

/** The tenant as one of its staff sees it; of its profile only the features change. */
record FakeProfile(FakeTenant tenant, StaffView caller) implements TenantApi {
  @Override
  public TenantView get() {
    return tenant.profile();
  }

  @Override
  public TenantView update(TenantUpdate changes) {
    tenant.features.putAll(changes.features());
    return get();
  }

  @Override
  public List<FeatureView> features() {
    return tenant.features.entrySet().stream()
        .map(feature -> new FeatureView(feature.getKey(), "", true, feature.getValue()))
        .sorted((one, other) -> other.name().compareTo(one.name()))
        .toList();
  }

  @Override
  public List<LimitView> limits() {
    return tenant.limits;
  }

  @Override
  public FirstStepsView firstSteps() {
    return new FirstStepsView(
        !tenant.routers.all().isEmpty(),
        !tenant.plans.all().isEmpty(),
        !tenant.subscribers.all().isEmpty(),
        tenant.lineSeen || !tenant.sessions.all().isEmpty());
  }

  @Override
  public MeView me() {
    return tenant.me(caller);
  }
}
