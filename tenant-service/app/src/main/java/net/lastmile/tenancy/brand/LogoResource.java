package net.lastmile.tenancy.brand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import net.lastmile.api.staff.Permission;
import net.lastmile.api.tenancy.LogoApi;
import net.lastmile.api.tenancy.LogoView;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.security.Gate;

/** {@code /tenant/logo} */
@RequestScoped
public class LogoResource implements LogoApi {
  @Inject private Logos logos;

  @Override
  @Gate(permission = Permission.SETTINGS_EDIT)
  public LogoView set(InputStream image) {
    try {
      return logos.set(Picture.read(RequestError.requireBody(image)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  @Gate(permission = Permission.SETTINGS_EDIT)
  public void remove() {
    logos.remove();
  }
}
