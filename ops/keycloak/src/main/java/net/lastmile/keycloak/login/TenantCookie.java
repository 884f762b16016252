package net.lastmile.keycloak.login;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** Keycloak's single sign-on by cookie, for members of the organization asked for only. */
final class TenantCookie extends CookieAuthenticator {
  @Override
  public void authenticate(AuthenticationFlowContext context) {
    if (keptByStranger(context)) {
      context.attempted();
      return;
    }
    super.authenticate(context);
    // With an organization in the scope Keycloak leaves the decision to its own organization step,
    // which this
    // flow does without: membership is already known here.
    if (context.getStatus() == FlowStatus.ATTEMPTED
        && AuthenticatorUtil.isSSOAuthentication(context.getAuthenticationSession())) {
      context.success();
    }
  }

  private static boolean keptByStranger(AuthenticationFlowContext context) {
    KeycloakSession session = context.getSession();
    AuthResult kept =
        AuthenticationManager.authenticateIdentityCookie(session, context.getRealm(), true);
    return kept != null && !AskedOrganizations.in(context).admit(session, kept.user());
  }
}
