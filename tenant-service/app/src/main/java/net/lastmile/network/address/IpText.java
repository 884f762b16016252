package net.lastmile.network.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import net.lastmile.edge.contract.address.IpAddressText;

/** IP addresses as text, in the one spelling that we store. */
public final class IpText {
  /** The longest spelling of an IPv6 address without a zone. */
  private static final int MAX_LENGTH = 45;

  // The JDK would accept 10.1 for 10.0.0.1, and octets with leading zeros.
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private IpText() {}

  /** The address of one host, IPv4 or IPv6; empty if the text is not one. */
  public static Optional<String> host(String text) {
    return parse(text)
        .filter(address -> !address.isAnyLocalAddress() && !address.isMulticastAddress())
        .map(IpAddressText::of);
  }

  /** Any address, even one that no host can have. */
  public static Optional<InetAddress> address(String text) {
    return parse(text);
  }

  /**
   * An IPv4 address in dotted decimal, of any {@link
   * net.lastmile.edge.contract.address.AddressKind}; empty if the text is not one.
   */
  public static Optional<InetAddress> dotted(String text) {
    return parse(text).filter(Inet4Address.class::isInstance).filter(_ -> text.indexOf(':') < 0);
  }

  static Optional<InetAddress> parse(String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String stripped = text.strip();
    if (!IPV4.matcher(stripped).matches() && !IPV6.matcher(stripped).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(stripped));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
