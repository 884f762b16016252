package net.lastmile.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import net.lastmile.api.staff.LogOutApi;
import net.lastmile.platform.security.Caller;

/** {@code /log-out} */
@RequestScoped
public class LogOutResource implements LogOutApi {
  @Inject private StaffLogins logins;
  @Inject private Caller caller;

  @Override
  public void everywhere() {
    logins.logOut(UUID.fromString(caller.identity().subject()));
  }
}
