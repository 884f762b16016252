package net.lastmile.identity;

import java.util.Set;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.security.Kind;

/** What no annotation of a field says of a log-in. */
public final class LoginRules {
  private LoginRules() {}

  /** Notes a password that anybody would try first. */
  public static void notGuessable(
      String field, String password, Set<String> forbidden, FieldErrors errors) {
    errors.check(!forbidden.contains(password), field, "guessable", "Not your name or address.");
  }

  /** A kind of staff by its constant's name, or null with an error noted. */
  public static Kind kind(String field, String value, FieldErrors errors) {
    for (Kind kind : Kind.values()) {
      if (kind.isStaff() && kind.name().equals(value)) {
        return kind;
      }
    }
    errors
        .required(field, value)
        .check(
            value == null || value.isBlank(),
            field,
            "unknown",
            "ADMIN, RESELLER, SUPPORT, COLLECTOR or READ_ONLY.");
    return null;
  }
}
