package net.lastmile.sessions;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.contract.IpAddressText;

/**
 * IPv6 prefixes that hold an address. A B-tree finds what lies in a network, but not the networks
 * around it; those are counted out here, for none of a session has fewer bits than some.
 */
final class PrefixText {
  private static final int BITS = 128;
  private static final int FEWEST_BITS = 16;

  private PrefixText() {}

  /**
   * The address itself, and every prefix that holds all of it, with its length.
   *
   * @param address IPv6, with or without the length of a prefix
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
