package net.lastmile.portal.shell;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import net.lastmile.api.money.Money;

/** Quantities in human-readable form. Pure functions: no request, no clock. */
final class Units {
  private static final int KILO = 1000;
  private static final int KILO_DIGITS = 3;
  private static final String[] OCTETS = {"B", "kB", "MB", "GB", "TB", "PB"};
  private static final String[] BITS = {"bit/s", "kbit/s", "Mbit/s", "Gbit/s", "Tbit/s"};
  private static final String[] KBITS = {"kbit/s", "Mbit/s", "Gbit/s", "Tbit/s"};
  private static final double ONE_DECIMAL_BELOW = 100;

  /** A currency without a sign of its own shows its code, which the JDK joins to the digits. */
  private static final Pattern CODE_AT_DIGIT = Pattern.compile("(\\p{L})(?=\\p{N})");

  private Units() {}

  /** Octets in decimal units: {@code 1.5 GB}. */
  static String octets(Locale locale, long octets) {
    return scaled(locale, octets, OCTETS);
  }

  /** Bit/s: {@code 12.3 Mbit/s}. */
  static String bps(Locale locale, long bps) {
    return scaled(locale, bps, BITS);
  }

  /** A configured rate, given in kbit/s: {@code 20 Mbit/s}. */
  static String rate(Locale locale, int kbps) {
    return scaled(locale, kbps, KBITS);
  }

  /** Two rates, the one towards the subscriber first: {@code 20/5 Mbit/s}. */
  static String rates(Locale locale, int downloadKbps, int uploadKbps) {
    String download = rate(locale, downloadKbps);
    String upload = rate(locale, uploadKbps);
    int unit = download.indexOf(' ');
    return upload.endsWith(download.substring(unit))
        ? download.substring(0, unit) + "/" + upload
        : download + " / " + upload;
  }

  /** A configured rate as a form shows it: so many Mbit/s; empty for none. */
  static String rateInput(Locale locale, int kbps) {
    return kbps == 0
        ? ""
        : typed(locale, BigDecimal.valueOf(kbps, KILO_DIGITS).stripTrailingZeros().toPlainString());
  }

  /** {@code 2 d 3 h}, {@code 4 h 5 min}, {@code 6 min 7 s}, {@code 8 min}. */
  static String duration(long seconds) {
    Duration span = Duration.ofSeconds(seconds);
    if (span.toDays() > 0) {
      return span.toDays() + " d" + rest(span.toHoursPart(), " h");
    }
    if (span.toHours() > 0) {
      return span.toHours() + " h" + rest(span.toMinutesPart(), " min");
    }
    return span.toMinutes() > 0
        ? span.toMinutes() + " min" + rest(span.toSecondsPart(), " s")
        : seconds + " s";
  }

  private static String rest(int number, String unit) {
    return number == 0 ? "" : " " + number + unit;
  }

  /** {@code 2 d}, {@code 4 h}, {@code 6 min}: only what is read at a glance. */
  static String roughly(Duration span) {
    if (span.toDays() > 0) {
      return span.toDays() + " d";
    }
    return span.toHours() > 0 ? span.toHours() + " h" : span.toMinutes() + " min";
  }

  /** An amount, given in a currency's minor units, with the currency's sign. */
  static String money(Locale locale, long minor, String currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    Money money = Money.of(minor, currency);
    format.setCurrency(money.currency());
    format.setMinimumFractionDigits(Money.digits(money.currency()));
    format.setMaximumFractionDigits(Money.digits(money.currency()));
    return CODE_AT_DIGIT.matcher(format.format(money.amount())).replaceFirst("$1\u00a0");
  }

  /**
   * An amount for a form field: with the language's decimal point or comma, and without grouping.
   */
  static String moneyInput(Locale locale, long minor, String currency) {
    return typed(locale, Money.of(minor, currency).amount().toPlainString());
  }

  private static String typed(Locale locale, String plain) {
    boolean comma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
    return comma ? plain.replace('.', ',') : plain;
  }

  private static String scaled(Locale locale, double value, String[] units) {
    double scaled = value;
    int unit = 0;
    while (Math.abs(scaled) >= KILO && unit < units.length - 1) {
      scaled /= KILO;
      unit++;
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(unit > 0 && scaled < ONE_DECIMAL_BELOW ? 1 : 0);
    return format.format(scaled) + " " + units[unit];
  }
}
