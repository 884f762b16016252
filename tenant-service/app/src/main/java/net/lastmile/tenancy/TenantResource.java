package net.lastmile.tenancy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import net.lastmile.api.tenancy.FirstStepsView;
import net.lastmile.api.tenancy.MeView;
import net.lastmile.api.tenancy.TenantApi;
import net.lastmile.api.tenancy.TenantUpdate;
import net.lastmile.api.tenancy.TenantView;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.security.Audience;
import net.lastmile.platform.security.Caller;
import net.lastmile.platform.security.Gate;

/** {@code /tenant} */
@RequestScoped
public class TenantResource implements TenantApi {
  @Inject private OwnTenant tenant;
  @Inject private Instance<FirstSteps> firstSteps;
  @Inject private Caller caller;
  @Inject private PlatformConfig config;

  @Override
  @Gate(permission = "settings.view")
  public TenantView get() {
    return TenantViews.of(tenant.read(), config);
  }

  @Override
  @Gate(permission = "settings.edit")
  public TenantView update(TenantUpdate changes) {
    return TenantViews.of(tenant.change(changes), config);
  }

  @Override
  @Gate(permission = "dashboard.view")
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
        who.kind().name(),
        TenantViews.of(tenant.read(), config));
  }
}
