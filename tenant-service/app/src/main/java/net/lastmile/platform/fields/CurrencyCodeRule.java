package net.lastmile.platform.fields;

import java.util.Currency;
import net.lastmile.api.field.CurrencyCode;
import net.lastmile.platform.problem.FieldErrors;

/** A currency that people pay in. */
public final class CurrencyCodeRule extends FieldRule<CurrencyCode, String> {
  private static boolean isCurrency(String code) {
    try {
      return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  @Override
  protected void check(CurrencyCode field, String value, String name, FieldErrors errors) {
    errors.check(
        isCurrency(value),
        name,
        "unknown",
        "Choose a currency: its three letters, for instance COP (ISO 4217).");
  }
}
