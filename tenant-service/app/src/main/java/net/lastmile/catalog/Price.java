package net.lastmile.catalog;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import net.lastmile.platform.problem.FieldErrors;

/** Prices as decimal text, kept as whole minor units of a currency. */
public final class Price {
  /** Twelve digits before the decimal point are enough for any price in any currency. */
  private static final Pattern TEXT = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,6})?");

  private Price() {}

  /**
   * The amount in minor units that a form states.
   *
   * @param text null: unchanged; empty: none, which is 0
   */
  public static long read(
      String field, String text, long otherwise, Currency currency, FieldErrors errors) {
    if (text == null) {
      return otherwise;
    }
    if (text.isBlank()) {
      return 0;
    }
    OptionalLong minor = parseMinor(text, currency);
    errors.check(
        minor.isPresent(),
        field,
        "not-a-price",
        "An amount of " + currency.getCurrencyCode() + " such as " + example(currency) + ".");
    return minor.orElse(otherwise);
  }

  /** Whether it is an amount of some currency. */
  static boolean isAmount(String text) {
    return TEXT.matcher(text.strip()).matches();
  }

  private static String example(Currency currency) {
    int digits = currency.getDefaultFractionDigits();
    return digits > 0 ? "19." + "9".repeat(digits) : "1900";
  }

  /**
   * The amount in minor units.
   *
   * @return empty if the text is not an amount, is negative, or is finer than the currency's minor
   *     unit
   */
  static OptionalLong parseMinor(String text, Currency currency) {
    String stripped = text.strip();
    if (!isAmount(text)) {
      return OptionalLong.empty();
    }
    int digits = Math.max(currency.getDefaultFractionDigits(), 0);
    BigDecimal minor = new BigDecimal(stripped).movePointRight(digits).stripTrailingZeros();
    return minor.scale() <= 0 ? OptionalLong.of(minor.longValueExact()) : OptionalLong.empty();
  }
}
