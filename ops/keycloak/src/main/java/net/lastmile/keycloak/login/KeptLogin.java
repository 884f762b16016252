package net.lastmile.keycloak.login;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** The log-in that a browser already has, by Keycloak's identity cookie. */
final class KeptLogin {
  private static final boolean STILL_ACTIVE = true;

  private KeptLogin() {}

  static Optional<UserSessionModel> of(AuthenticationFlowContext context) {
    return Optional.ofNullable(
            AuthenticationManager.authenticateIdentityCookie(
                context.getSession(), context.getRealm(), STILL_ACTIVE))
        .map(AuthResult::session);
  }
}
