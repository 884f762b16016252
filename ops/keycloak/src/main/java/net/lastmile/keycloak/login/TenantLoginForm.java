package net.lastmile.keycloak.login;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/** Keycloak's form for username and password; the username is the one inside the tenant. */
final class TenantLoginForm extends UsernamePasswordForm {
  TenantLoginForm(KeycloakSession session) {
    super(session);
  }

  @Override
  protected boolean validateForm(
      AuthenticationFlowContext context, MultivaluedMap<String, String> formData) {
    AskedOrganizations asked = AskedOrganizations.in(context);
    return super.validateForm(context, withStoredName(formData, asked)) && admitted(context, asked);
  }

  /**
   * Takes as long for a name that is held up as for an unknown one, so that timing reveals no
   * names.
   */
  @Override
  protected boolean isDisabledByBruteForce(AuthenticationFlowContext context, UserModel user) {
    boolean disabled = super.isDisabledByBruteForce(context, user);
    if (disabled) {
      AuthenticatorUtils.dummyHash(context);
    }
    return disabled;
  }

  private static MultivaluedMap<String, String> withStoredName(
      MultivaluedMap<String, String> formData, AskedOrganizations asked) {
    String typed = formData.getFirst(AuthenticationManager.FORM_USERNAME);
    if (typed == null || asked.single().isEmpty()) {
      return formData;
    }
    MultivaluedMap<String, String> stored = new MultivaluedHashMap<>(formData);
    stored.putSingle(
        AuthenticationManager.FORM_USERNAME, StoredName.of(typed, asked.single().get()));
    return stored;
  }

  /** A stranger with the right password gets the same answer as for a wrong password. */
  private boolean admitted(AuthenticationFlowContext context, AskedOrganizations asked) {
    if (asked.admit(context.getSession(), context.getUser())) {
      return true;
    }
    context.getEvent().error(Errors.INVALID_USER_CREDENTIALS);
    context.failureChallenge(
        AuthenticationFlowError.INVALID_CREDENTIALS,
        challenge(context, Messages.INVALID_USER, Validation.FIELD_PASSWORD));
    context.clearUser();
    return false;
  }
}
