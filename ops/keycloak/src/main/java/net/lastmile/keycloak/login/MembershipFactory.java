package net.lastmile.keycloak.login;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Registers {@link Membership} under the name the realm's flow uses. */
public final class MembershipFactory implements AuthenticatorFactory {
  private static final Authenticator STATELESS = new Membership();

  @Override
  public String getId() {
    return "lastmile-membership";
  }

  @Override
  public Authenticator create(KeycloakSession session) {
    return STATELESS;
  }

  @Override
  public String getDisplayType() {
    return "Lastmile: membership";
  }

  @Override
  public String getHelpText() {
    return "Refuses whoever is no member of the organization asked for; place it last.";
  }

  @Override
  public String getReferenceCategory() {
    return "membership";
  }

  @Override
  public boolean isConfigurable() {
    return false;
  }

  @Override
  public Requirement[] getRequirementChoices() {
    return new Requirement[] {Requirement.REQUIRED};
  }

  @Override
  public boolean isUserSetupAllowed() {
    return false;
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }

  @Override
  public void init(Config.Scope config) {
    // There are no settings.
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    // Needs no other provider.
  }

  @Override
  public void close() {
    // Nothing to close.
  }
}
