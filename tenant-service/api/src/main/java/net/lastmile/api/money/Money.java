package net.lastmile.api.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of money in whole minor units of its currency: cents, yen, thousandths of a dinar. It
 * may be negative; a price may not ({@link #requirePrice}).
 */
public record Money(long minor, Currency currency) {
  /** Twelve digits before the decimal point are enough for any price in any currency. */
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,6})?");

  /**
   * @param currency its three letters (ISO 4217)
   */
  public static Money of(long minor, String currency) {
    return new Money(minor, Currency.getInstance(currency));
  }

  /** Whether a text is an amount of some currency, such as {@code 19.99}; never negative. */
  public static boolean isAmount(String text) {
    return AMOUNT.matcher(text.strip()).matches();
  }

  /**
   * The amount that a text states.
   *
   * @return empty if the text is not an amount, is negative, or is finer than the currency's minor
   *     unit
   */
  public static Optional<Money> parse(String text, Currency currency) {
    if (!isAmount(text)) {
      return Optional.empty();
    }
    BigDecimal minor =
        new BigDecimal(text.strip()).movePointRight(digits(currency)).stripTrailingZeros();
    return minor.scale() <= 0
        ? Optional.of(new Money(minor.longValueExact(), currency))
        : Optional.empty();
  }

  /** How many digits a currency has after the point. */
  public static int digits(Currency currency) {
    return Math.max(currency.getDefaultFractionDigits(), 0);
  }

  /**
   * Refuses a price below zero.
   *
   * @throws MoneyException if it is
   */
  public static void requirePrice(long minor) {
    if (minor < 0) {
      throw new MoneyException(MoneyException.Fault.NEGATIVE);
    }
  }

  /** The amount in the currency itself, with all its digits: {@code 19.90}. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, digits(currency));
  }

  /**
   * @throws MoneyException if the currencies differ, or if there is no such large amount
   */
  public Money plus(Money other) {
    return exactly(BigInteger.valueOf(minor).add(minorOf(other)));
  }

  /**
   * @throws MoneyException if the currencies differ, or if there is no such large amount
   */
  public Money minus(Money other) {
    return exactly(BigInteger.valueOf(minor).subtract(minorOf(other)));
  }

  /**
   * This amount times {@code part / whole}, for instance 11 of 30 days; half a minor unit is
   * rounded away from zero. One rounding: a part and its rest are made by {@link #minus}.
   *
   * @param whole above zero
   * @throws MoneyException if there is no such large amount
   */
  public Money portion(long part, long whole) {
    if (whole <= 0) {
      throw new IllegalArgumentException("a portion of nothing");
    }
    BigDecimal product = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(part));
    return exactly(
        product.divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP).toBigIntegerExact());
  }

  private BigInteger minorOf(Money other) {
    if (!currency.equals(other.currency)) {
      throw new MoneyException(MoneyException.Fault.OTHER_CURRENCY);
    }
    return BigInteger.valueOf(other.minor);
  }

  private Money exactly(BigInteger minorUnits) {
    try {
      return new Money(minorUnits.longValueExact(), currency);
    } catch (ArithmeticException tooLarge) {
      throw new MoneyException(MoneyException.Fault.OVERFLOW);
    }
  }
}
