package net.lastmile.keycloak.login;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.directgrant.AbstractDirectGrantAuthenticator;
import org.keycloak.events.Errors;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * {@link Membership} for the password grant. Keycloak would drop a scope to which the person has no
 * right, and issue a token without a tenant; for a program an error is better.
 */
public final class DirectGrantMembership extends AbstractDirectGrantAuthenticator {
  @Override
  public void authenticate(AuthenticationFlowContext context) {
    if (AskedOrganizations.in(context).admit(context.getSession(), context.getUser())) {
      context.success();
      return;
    }
    context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
    context.failure(
        AuthenticationFlowError.INVALID_USER,
        errorResponse(
            Response.Status.BAD_REQUEST.getStatusCode(),
            OAuthErrorException.INVALID_GRANT,
            "Invalid user credentials"));
  }

  @Override
  public String getId() {
    return "lastmile-direct-membership";
  }

  @Override
  public String getDisplayType() {
    return "Lastmile: membership, for the password grant";
  }

  @Override
  public String getHelpText() {
    return "Refuses whoever is no member of the organization asked for; place it last.";
  }

  @Override
  public boolean requiresUser() {
    return true;
  }

  @Override
  public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
    return true;
  }

  @Override
  public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
    // Only the tenant's admin can grant membership, so nobody can set it up for themselves.
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
  public String getReferenceCategory() {
    return "membership";
  }
}
