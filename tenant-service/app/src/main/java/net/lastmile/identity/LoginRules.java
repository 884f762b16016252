package net.lastmile.identity;

import java.util.Set;
import java.util.regex.Pattern;
import net.lastmile.platform.mail.EmailAddress;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.security.Kind;

/** Which names, addresses and passwords log-ins may have. */
public final class LoginRules {
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");

  /**
   * What the identity provider accepts as part of a person's name: everything but characters that
   * mean something in markup, paths and templates. It would refuse those only after the caller has
   * had an answer.
   */
  private static final Pattern NAME =
      Pattern.compile("[^\\p{Cntrl}\\v<>(){}\\[\\]\"&$%!#?§;*~/\\\\|^=]*");

  private static final int NAME_MAX = 120;
  private static final int PASSWORD_MIN = 12;
  private static final int PASSWORD_MAX = 128;

  private LoginRules() {}

  public static void username(String field, String value, FieldErrors errors) {
    errors
        .required(field, value)
        .matches(field, value, USERNAME, "2 to 63 of a-z, 0-9, dot, hyphen and underscore.");
  }

  public static void person(
      String nameField, String name, String emailField, String email, FieldErrors errors) {
    errors
        .required(nameField, name)
        .line(nameField, name, NAME_MAX)
        .check(
            name == null || NAME.matcher(name).matches(),
            nameField,
            "no-name",
            "Letters, spaces, dots, hyphens and apostrophes; no brackets, slashes or signs.")
        .required(emailField, email)
        .text(emailField, email, EmailAddress.MAX_LENGTH)
        .check(
            email == null || EmailAddress.isValid(email),
            emailField,
            "invalid",
            "An e-mail address; before the @, letters without accents.");
  }

  /** At least 12 characters, like the realm's own policy, which a hash would bypass. */
  public static void password(
      String field, String value, Set<String> forbidden, FieldErrors errors) {
    errors.required(field, value);
    if (value == null || value.isBlank()) {
      return;
    }
    errors
        .check(value.length() >= PASSWORD_MIN, field, "too-short", "At least 12 characters.")
        .check(value.length() <= PASSWORD_MAX, field, "too-long", "At most 128 characters.")
        .check(!forbidden.contains(value), field, "guessable", "Not your name or address.");
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
