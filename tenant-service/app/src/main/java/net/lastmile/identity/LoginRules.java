package net.lastmile.identity;

import java.util.Set;
import net.lastmile.platform.problem.FieldErrors;

/** What no annotation of a field says of a log-in. */
public final class LoginRules {
  private LoginRules() {}

  /** Notes a password that anybody would try first. */
  public static void notGuessable(
      String field, String password, Set<String> forbidden, FieldErrors errors) {
    errors.check(!forbidden.contains(password), field, "guessable", "Not your name or address.");
  }
}
