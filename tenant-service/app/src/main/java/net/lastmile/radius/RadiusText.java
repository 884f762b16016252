package net.lastmile.radius;

import net.lastmile.edge.contract.Username;
import net.lastmile.network.IpText;

/** Makes what routers send fit for a column: they send anything. */
final class RadiusText {
  static final String NO_ADDRESS = "0.0.0.0";

  /** An attribute's value has at most this many octets (RFC 2865 section 5). */
  private static final int MAX_LENGTH = 253;

  private RadiusText() {}

  /** Without control characters (PostgreSQL takes no NUL), cut, never null. */
  static String clean(String text) {
    if (text == null) {
      return "";
    }
    String cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    StringBuilder out = new StringBuilder(cut.length());
    cut.codePoints()
        .map(c -> Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF ? '?' : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  static String orNull(String text) {
    String clean = clean(text);
    return clean.isEmpty() ? null : clean;
  }

  /** With its realm, else as subscribers' usernames are kept. */
  static String username(String text, Username.Case rule) {
    return Username.of(clean(text), rule);
  }

  static String addressOrNull(String text) {
    return IpText.host(text).orElse(null);
  }
}
