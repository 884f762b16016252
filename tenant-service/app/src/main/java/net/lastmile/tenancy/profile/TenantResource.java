package net.lastmile.tenancy.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import net.lastmile.api.tenancy.FeatureView;
import net.lastmile.api.tenancy.FirstStepsView;
import net.lastmile.api.tenancy.LimitView;
import net.lastmile.api.tenancy.MeView;
import net.lastmile.api.tenancy.TenantApi;
import net.lastmile.api.tenancy.TenantUpdate;
import net.lastmile.api.tenancy.TenantView;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.security.Caller;
import net.lastmile.tenancy.OwnTenant;
import net.lastmile.tenancy.limits.TenantLimits;

/** {@code /tenant} */
@RequestScoped
public class TenantResource implements TenantApi {
  @Inject private OwnTenant tenant;
  @Inject private Instance<FirstSteps> firstSteps;
  @Inject private Caller caller;
  @Inject private TenantViews views;
  @Inject private TenantLimits limits;

  @Override
  public TenantView get() {
    return views.of(tenant.read());
  }

  @Override
  public TenantView update(TenantUpdate changes) {
    return views.of(tenant.change(RequestError.requireBody(changes)));
  }

  @Override
  public List<FeatureView> features() {
    return views.features(tenant.read());
  }

  @Override
  public List<LimitView> limits() {
    return limits.own();
  }

  @Override
  public FirstStepsView firstSteps() {
    return firstSteps.get().read();
  }

  @Override
  public MeView me() {
    Caller.Identity who = caller.identity();
    return new MeView(
        who.username(),
        who.fullName(),
        who.email(),
        who.kind().asStaff(),
        caller.permissions(),
        views.of(tenant.read()));
  }
}
