package net.lastmile.ops.launcher.operator;

import net.lastmile.ops.launcher.http.Http;
import net.lastmile.ops.launcher.stack.CliLogIn;
import net.lastmile.ops.launcher.stack.OpenStack;
import net.lastmile.ops.launcher.terminal.Complaint;

/** The first operator's log-in at this stack. */
record OperatorLogIn(OpenStack stack, Http http) {
  private static final String USERNAME = "operator";
  private static final String PASSWORD = "operator-password";

  /**
   * An access token, valid for five minutes.
   *
   * @throws Complaint if Keycloak does not answer, or the password has been changed there
   */
  String token() {
    return new CliLogIn(stack, http).token(USERNAME, stack.secrets().password(PASSWORD), "openid");
  }
}
