package net.lastmile.platform.search;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses and prefixes that people type, in any spelling of RFC 4291 section 2.2. */
final class AddressText {
  private static final int IPV4_BITS = 32;
  private static final int IPV6_BITS = 128;
  private static final int MAX_LENGTH = 49;
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private AddressText() {}

  /** In the form PostgreSQL reads; empty if the text is neither a whole address nor a prefix. */
  static Optional<String> canonical(String text) {
    int slash = text.indexOf('/');
    String host = slash < 0 ? text : text.substring(0, slash);
    String bits = slash < 0 ? "" : text.substring(slash + 1);
    if (text.length() > MAX_LENGTH
        || !IPV4.matcher(host).matches() && !IPV6.matcher(host).matches()
        || slash >= 0 && !bits.matches("\\d{1,3}")) {
      return Optional.empty();
    }
    try {
      InetAddress address = InetAddress.ofLiteral(host);
      int most = address instanceof Inet4Address ? IPV4_BITS : IPV6_BITS;
      String plain = address.getHostAddress();
      if (slash < 0) {
        return Optional.of(plain);
      }
      return Integer.parseInt(bits) <= most ? Optional.of(plain + "/" + bits) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
