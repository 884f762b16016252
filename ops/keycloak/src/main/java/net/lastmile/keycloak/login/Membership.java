package net.lastmile.keycloak.login;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;

/**
 * The last step of a log-in: checks that the person belongs to the organization asked for, and ends
 * the log-in of anybody else in this browser.
 */
final class Membership implements Authenticator {
  @Override
  public void authenticate(AuthenticationFlowContext context) {
    if (!AskedOrganizations.in(context).admit(context.getSession(), context.getUser())) {
      context.getEvent().error(Errors.ACCESS_DENIED);
      context.failure(
          AuthenticationFlowError.INVALID_USER,
          context
              .form()
              .setError(Messages.ACCESS_DENIED)
              .createErrorPage(Response.Status.FORBIDDEN));
      return;
    }
    endOtherPersonsSession(context);
    context.success();
  }

  /** The other person may have left without logging out; their panel is told. */
  private static void endOtherPersonsSession(AuthenticationFlowContext context) {
    KeptLogin.of(context)
        .filter(kept -> !context.getUser().equals(kept.getUser()))
        .ifPresent(
            kept -> AuthenticationManager.backchannelLogout(context.getSession(), kept, true));
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    authenticate(context);
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
  public void close() {
    // Nothing to close.
  }
}
