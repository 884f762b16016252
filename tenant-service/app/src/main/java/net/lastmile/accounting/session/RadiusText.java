package net.lastmile.accounting.session;

import java.net.Inet6Address;
import java.util.regex.Pattern;
import net.lastmile.edge.contract.address.IpAddressText;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.network.address.IpText;
import net.lastmile.platform.text.CutText;

/** Makes routers' texts fit for a column: routers send anything. */
final class RadiusText {
  static final String NO_ADDRESS = "0.0.0.0";

  /** An attribute's value has at most this many octets (RFC 2865 section 5). */
  private static final int MAX_LENGTH = 253;

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,3}");
  private static final int IPV6_BITS = 128;

  private RadiusText() {}

  /**
   * The text cut to length and without control characters (PostgreSQL takes no NUL); never null.
   */
  static String clean(String text) {
    if (text == null) {
      return "";
    }
    if (text.length() <= MAX_LENGTH && text.chars().noneMatch(RadiusText::isUnfit)) {
      return text;
    }
    String cut = CutText.at(text, MAX_LENGTH);
    StringBuilder out = new StringBuilder(cut.length());
    cut.codePoints()
        .map(c -> c <= Character.MAX_VALUE && isUnfit(c) ? '?' : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isUnfit(int c) {
    return Character.isISOControl(c)
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  static String orNull(String text) {
    String clean = clean(text);
    return clean.isEmpty() ? null : clean;
  }

  /** The name with its realm, otherwise in the form in which subscribers' usernames are stored. */
  static String username(String text, Username.Case rule) {
    return Username.of(clean(text), rule);
  }

  /** An IPv6 prefix of any length, in its one spelling. */
  static String prefixOrNull(String text) {
    int slash = text == null ? -1 : text.indexOf('/');
    if (slash < 0 || !LENGTH.matcher(text.substring(slash + 1)).matches()) {
      return null;
    }
    int bits = Integer.parseInt(text.substring(slash + 1));
    return IpText.address(text.substring(0, slash))
        .filter(Inet6Address.class::isInstance)
        .filter(_ -> bits <= IPV6_BITS)
        .map(address -> IpAddressText.prefix(address.getAddress(), bits))
        .orElse(null);
  }

  static String addressOrNull(String text) {
    return IpText.host(text).orElse(null);
  }
}
