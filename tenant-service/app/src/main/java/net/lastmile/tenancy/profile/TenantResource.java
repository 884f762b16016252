package net.lastmile.tenancy.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import net.lastmile.api.staff.Permission;
import net.lastmile.api.tenancy.FeatureView;
import net.lastmile.api.tenancy.FirstStepsView;
import net.lastmile.api.tenancy.LimitView;
import net.lastmile.api.tenancy.MeView;
import net.lastmile.api.tenancy.TenantApi;
import net.lastmile.api.tenancy.TenantUpdate;
import net.lastmile.api.tenancy.TenantView;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.security.Audience;
import net.lastmile.platform.security.Caller;
import net.lastmile.platform.security.Gate;
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
  @Gate(permission = Permission.SETTINGS_VIEW)
  public TenantView get() {
    return views.of(tenant.read());
  }

  @Override
  @Gate(permission = Permission.SETTINGS_EDIT)
  public TenantView update(TenantUpdate changes) {
    return views.of(tenant.change(RequestError.requireBody(changes)));
  }

  @Override
  @Gate(permission = Permission.SETTINGS_VIEW)
  public List<FeatureView> features() {
    return views.features(tenant.read());
  }

  @Override
  @Gate(permission = Permission.SETTINGS_VIEW)
  public List<LimitView> limits() {
    return limits.own();
  }

  @Override
  @Gate(permission = Permission.DASHBOARD_VIEW)
  public FirstStepsView firstSteps() {
    return firstSteps.get().read();
  }

  @Override
  @Gate(Audience.ANY_STAFF)
  public MeView me() {
    Caller.Identity who = caller.identity();
    return new MeView(
        who.username(),
        who.fullName(),
        who.email(),
        who.kind().asStaff(),
        who.kind().permissions(),
        views.of(tenant.read()));
  }
}
