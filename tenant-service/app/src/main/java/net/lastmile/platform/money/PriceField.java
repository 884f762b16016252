package net.lastmile.platform.money;

import java.util.Currency;
import java.util.Optional;
import net.lastmile.api.money.Money;
import net.lastmile.platform.problem.FieldErrors;

/** A price that a request states. */
public final class PriceField {
  private PriceField() {}

  /**
   * The price in minor units.
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
    Optional<Money> price = Money.parse(text, currency);
    errors.check(
        price.isPresent(),
        field,
        "not-a-price",
        "Enter an amount of " + currency.getCurrencyCode() + " such as " + example(currency) + ".");
    return price.map(Money::minor).orElse(otherwise);
  }

  private static String example(Currency currency) {
    int digits = Money.digits(currency);
    return digits > 0 ? "19." + "9".repeat(digits) : "1900";
  }
}
