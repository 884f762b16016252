package net.lastmile.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import net.lastmile.api.live.LiveApi;
import net.lastmile.api.live.LiveView;
import net.lastmile.api.staff.Permission;
import net.lastmile.platform.security.Gate;

/** {@code /live} */
@RequestScoped
public class LiveResource implements LiveApi {
  @Inject private Movement movement;

  @Override
  @Gate(permission = Permission.DASHBOARD_VIEW)
  public LiveView get() {
    return movement.now();
  }
}
