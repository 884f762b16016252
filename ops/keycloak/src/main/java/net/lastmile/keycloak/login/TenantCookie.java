package net.lastmile.keycloak.login;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Keycloak's single sign-on by cookie, only for members of the organization asked for. */
final class TenantCookie extends CookieAuthenticator {
  @Override
  public void authenticate(AuthenticationFlowContext context) {
    Optional<UserSessionModel> stranger = keptByStranger(context);
    if (stranger.isPresent()) {
      askAgain(context, stranger.get());
      return;
    }
    super.authenticate(context);
    // With an organization in the scope Keycloak leaves the decision to its own organization step,
    // which this flow does not have: membership is already known here.
    if (context.getStatus() == FlowStatus.ATTEMPTED
        && AuthenticatorUtil.isSSOAuthentication(context.getAuthenticationSession())) {
      context.success();
    }
  }

  private static Optional<UserSessionModel> keptByStranger(AuthenticationFlowContext context) {
    AskedOrganizations asked = AskedOrganizations.in(context);
    return KeptLogin.of(context).filter(kept -> !asked.admit(context.getSession(), kept.getUser()));
  }

  /**
   * Continues with the form. A log-in that is started in a browser with another log-in shares that
   * one's session id, and Keycloak gives an id to one person only; so the new log-in gets its own
   * id first.
   */
  private static void askAgain(AuthenticationFlowContext context, UserSessionModel stranger) {
    AuthenticationSessionModel login = context.getAuthenticationSession();
    if (login.getParentSession().getId().equals(stranger.getId())) {
      context.challenge(Response.seeOther(movedToOwnId(context, login)).build());
    } else {
      context.attempted();
    }
  }

  private static URI movedToOwnId(
      AuthenticationFlowContext context, AuthenticationSessionModel login) {
    KeycloakSession session = context.getSession();
    AuthenticationSessionModel moved = AuthenticationProcessor.recreate(session, login);
    AuthenticationProcessor.resetFlow(moved, LoginActionsService.AUTHENTICATE_PATH);
    return new AuthenticationFlowURLHelper(session, context.getRealm(), context.getUriInfo())
        .getLastExecutionUrl(moved);
  }
}
