package net.lastmile.catalog;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rates as people type them: {@code 20M}, {@code 1.5M}, {@code 2000}, {@code 2000k}, {@code 1G}.
 */
final class Rate {
  /** 100 Gbit/s: more than any line gets, and far below the range of an int. */
  static final int MAX_KBPS = 100_000_000;

  // ASCII digits only: \d would also accept digits of other scripts, which nobody means to type.
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,6})?)\\s?([kmg]?)");

  private Rate() {}

  /**
   * The rate in kbit/s; a bare number counts kbit/s.
   *
   * @return empty if the text is not a rate, not a whole number of kbit/s, or above {@link
   *     #MAX_KBPS}
   */
  static OptionalInt parseKbps(String text) {
    Matcher parts = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return OptionalInt.empty();
    }
    BigDecimal kbps = new BigDecimal(parts.group(1)).multiply(factor(parts.group(2)));
    boolean whole = kbps.stripTrailingZeros().scale() <= 0;
    return whole && kbps.compareTo(BigDecimal.valueOf(MAX_KBPS)) <= 0
        ? OptionalInt.of(kbps.intValueExact())
        : OptionalInt.empty();
  }

  private static BigDecimal factor(String unit) {
    return switch (unit) {
      case "m" -> BigDecimal.valueOf(1_000);
      case "g" -> BigDecimal.valueOf(1_000_000);
      default -> BigDecimal.ONE;
    };
  }
}
