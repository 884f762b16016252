package net.lastmile.tenancy.domains;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Host names as people type them. */
final class DomainName {
  private static final int MAX_LENGTH = 253;

  /**
   * At least two labels of RFC 1123 section 2.1; the last is not a number, so no address passes.
   */
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

  private DomainName() {}

  /**
   * The name in lower case and ASCII; empty if the text is not the name of a host on the Internet.
   */
  static Optional<String> read(String text) {
    try {
      String name = IDN.toASCII(text.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return Optional.of(name)
          .filter(found -> found.length() <= MAX_LENGTH && TEXT.matcher(found).matches());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Whether a name equals another or lies under it. */
  static boolean isWithin(String name, String zone) {
    return name.equals(zone) || name.endsWith("." + zone);
  }
}
