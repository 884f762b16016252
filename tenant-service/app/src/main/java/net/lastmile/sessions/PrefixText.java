package net.lastmile.sessions;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.contract.IpAddressText;

/**
 * IPv6 prefixes as sessions have them, as texts (RFC 5952): what holds an address is found by an
 * index of texts, for no prefix of a session has fewer bits than some or more than an address.
 */
final class PrefixText {
  private static final int BITS = 128;
  private static final int FEWEST_BITS = 16;
  private static final int GROUP_BITS = 16;
  private static final int GROUP_OCTETS = 2;

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

  /**
   * What the texts of addresses in a prefix begin with, where its length says so to the group; null
   * where it does not, or where a run of zeros may be left out.
   */
  static String beginning(String prefix) {
    int bits = bits(prefix);
    if (bits == BITS || bits % GROUP_BITS != 0 || bits == 0) {
      return null;
    }
    byte[] octets = octets(prefix);
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < bits / Byte.SIZE; at += GROUP_OCTETS) {
      int group = group(octets, at);
      if (group == 0) {
        return null;
      }
      text.append(Integer.toHexString(group)).append(':');
    }
    return text.toString();
  }

  private static int bits(String address) {
    int slash = address.indexOf('/');
    return slash < 0 ? BITS : Integer.parseInt(address.substring(slash + 1));
  }

  private static byte[] octets(String address) {
    int slash = address.indexOf('/');
    return InetAddress.ofLiteral(slash < 0 ? address : address.substring(0, slash)).getAddress();
  }

  private static int group(byte[] octets, int at) {
    return (octets[at] & 0xFF) << Byte.SIZE | octets[at + 1] & 0xFF;
  }
}
