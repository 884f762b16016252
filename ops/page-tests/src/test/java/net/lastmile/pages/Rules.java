package net.lastmile.pages;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.lastmile.api.money.Money;
import net.lastmile.api.problem.Problem.FieldError;
import net.lastmile.api.problem.ProblemWords;

/**
 * Of the API's rules for fields those that page tests break, roughly, with the codes and words of
 * the real ones. An absent or empty value breaks none.
 */
final class Rules {
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";

  private final List<FieldError> broken = new ArrayList<>();

  Rules email(String field, String value) {
    return matches(
        field,
        value,
        "[^@ ]+@[^@ ]+",
        "invalid",
        "Enter a valid e-mail address; before the @, letters without accents.");
  }

  Rules ipv4(String field, String value) {
    return matches(
        field,
        value,
        OCTET + "(\\." + OCTET + "){3}",
        "not-ipv4",
        "Enter an IPv4 address, for instance 10.20.0.7.");
  }

  Rules address(String field, String value) {
    return matches(
        field,
        value,
        "[0-9a-fA-F:.]+",
        "invalid",
        "Enter an IPv4 or IPv6 address, for instance 10.0.0.1.");
  }

  Rules prefix(String field, String value) {
    return matches(
        field,
        value,
        "[0-9a-fA-F:]+::/[0-9]+",
        "invalid",
        "Enter an IPv6 prefix of 32 to 64 bits, for instance 2001:db8:7::/64.");
  }

  /** From 0 on. */
  Rules range(String field, Integer value, int most) {
    if (value != null && (value < 0 || value > most)) {
      broken.add(
          new FieldError(
              field,
              "out-of-range",
              ProblemWords.inEnglish("field.out-of-range", 0, most),
              List.of(0L, (long) most)));
    }
    return this;
  }

  /**
   * @param what the kind of thing that PEM names, for instance {@code CERTIFICATE}
   */
  Rules pem(String field, String value, String what, String message) {
    return check(
        isEmpty(value) || value.startsWith("-----BEGIN " + what + "-----"),
        field,
        "invalid",
        message);
  }

  /** Whether a rule of its own holds, in the API's words. */
  Rules holds(boolean good, String field, String message) {
    return check(good, field, "invalid", message);
  }

  Rules rate(String field, String value) {
    return matches(
        field,
        value,
        "[0-9]+([.][0-9]+)?[kMG]?",
        "not-a-rate",
        "Enter a speed such as 20M, 1.5M, 2000 or 2000k.");
  }

  Rules price(String field, String value, String currency) {
    boolean good = isEmpty(value) || Money.parse(value, Currency.getInstance(currency)).isPresent();
    return check(good, field, "not-a-price", "Enter an amount of " + currency + " such as 19.99.");
  }

  /**
   * @throws Refusal with all that is broken
   */
  void require() {
    Refusal.ifAny(broken);
  }

  private Rules matches(String field, String value, String pattern, String code, String message) {
    return check(isEmpty(value) || value.matches(pattern), field, code, message);
  }

  private static boolean isEmpty(String value) {
    return value == null || value.isEmpty();
  }

  private Rules check(boolean good, String field, String code, String message) {
    if (!good) {
      broken.add(new FieldError(field, code, message));
    }
    return this;
  }
}
