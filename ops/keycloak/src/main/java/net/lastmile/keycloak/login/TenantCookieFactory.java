package net.lastmile.keycloak.login;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** Registers {@link TenantCookie} under the name the realm's flow uses. */
public final class TenantCookieFactory extends CookieAuthenticatorFactory {
  private static final Authenticator STATELESS = new TenantCookie();

  @Override
  public String getId() {
    return "lastmile-cookie";
  }

  @Override
  public Authenticator create(KeycloakSession session) {
    return STATELESS;
  }

  @Override
  public String getDisplayType() {
    return "Lastmile: kept log-in";
  }

  @Override
  public String getHelpText() {
    return "Single sign-on by cookie, for members of the organization asked for only.";
  }
}
