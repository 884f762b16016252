package net.lastmile.sessions;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.contract.address.IpAddressText;

/**
 * IPv6 prefixes that contain an address. A B-tree finds what lies inside a network, but not the
 * networks around it. Those are enumerated here, which is possible because no prefix of a session
 * is shorter than a known minimum.
 */
final class PrefixText {
  private static final int BITS = 128;
  private static final int FEWEST_BITS = 16;

  private PrefixText() {}

  /**
   * The address itself, and every prefix that contains all of it, with its length.
   *
   * @param address IPv6, with or without a prefix length
   */
  static List<String> covering(String address) {
    byte[] octets = octets(address);
    List<String> texts = new ArrayList<>();
    int bits = bits(address);
    if (bits == BITS) {
      texts.add(IpAddressText.of(octets));
    }
    for (int length = bits; length >= FEWEST_BITS; length--) {
      texts.add(IpAddressText.prefix(octets, length));
    }
    return texts;
  }

  private static int bits(String address) {
    int slash = address.indexOf('/');
    return slash < 0 ? BITS : Integer.parseInt(address.substring(slash + 1));
  }

  private static byte[] octets(String address) {
    int slash = address.indexOf('/');
    return InetAddress.ofLiteral(slash < 0 ? address : address.substring(0, slash)).getAddress();
  }
}
