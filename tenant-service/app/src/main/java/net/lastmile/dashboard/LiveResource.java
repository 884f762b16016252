package net.lastmile.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import net.lastmile.api.live.LiveApi;
import net.lastmile.api.live.LiveView;

/** {@code /live} */
@RequestScoped
public class LiveResource implements LiveApi {
  @Inject private Movement movement;

  @Override
  public LiveView get() {
    return movement.now();
  }
}
