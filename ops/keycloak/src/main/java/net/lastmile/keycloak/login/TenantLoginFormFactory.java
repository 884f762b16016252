package net.lastmile.keycloak.login;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/** Registers {@link TenantLoginForm} under the name the realm's flow uses. */
public final class TenantLoginFormFactory extends UsernamePasswordFormFactory {
  @Override
  public String getId() {
    return "lastmile-login-form";
  }

  @Override
  public Authenticator create(KeycloakSession session) {
    return new TenantLoginForm(session);
  }

  @Override
  public String getDisplayType() {
    return "Lastmile: name inside the tenant, password";
  }

  @Override
  public String getHelpText() {
    return "Appends the organization asked for to the name, so that names are unique inside a tenant only.";
  }
}
