package net.lastmile.tenancy.brand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import net.lastmile.api.tenancy.LogoApi;
import net.lastmile.api.tenancy.LogoView;
import net.lastmile.platform.problem.RequestError;

/** {@code /tenant/logo} */
@RequestScoped
public class LogoResource implements LogoApi {
  @Inject private Logos logos;

  @Override
  public LogoView set(InputStream image) {
    try {
      return logos.set(Picture.read(RequestError.requireBody(image)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void remove() {
    logos.remove();
  }
}
