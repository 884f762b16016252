package net.lastmile.edge.contract.address;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A hardware address in any vendor's spelling, as a 48-bit number. Accepted are six groups of one
 * or two digits ({@code 00:11:22:aa:bb:cc}, {@code 00-11-22-AA-BB-CC}), three groups of four
 * ({@code 0011.22aa.bbcc}, {@code 0011-22AA-BBCC}), two groups of six, and twelve digits in a row.
 * Each may stand anywhere in the text, beside a port, an SSID or an interface, but not inside a
 * longer word. MikroTik's DHCP server puts the hardware type {@code 1:} before the address.
 */
public final class MacAddress {
  /** Returned if no address was found. */
  public static final long NONE = -1;

  private static final int DIGITS = 12;

  /** {@code 0:1:2:3:4:5}. */
  private static final int MIN_OCTETS = 11;

  /** {@code 01:00:11:22:33:44:55}. */
  private static final int MAX_OCTETS = 20;

  private static final int BITS_A_DIGIT = 4;
  private static final long ETHERNET = 1;
  private static final HexFormat HEX = HexFormat.of();

  private MacAddress() {}

  /** The first address in the octets, or {@link #NONE}. Allocates nothing. */
  public static long read(byte[] octets, int offset, int length) {
    int end = offset + length;
    for (int at = offset; at < end; at++) {
      boolean startsWord = at == offset || !isWord(octets[at - 1]);
      if (startsWord && digit(octets[at]) >= 0) {
        long found = readAt(octets, at, end);
        if (found != NONE) {
          return found;
        }
      }
    }
    return NONE;
  }

  /** As {@link #read}, for a text that is an address and nothing else. */
  public static long parse(String text) {
    String digits = text.replaceAll("[.:-]", "");
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    boolean alone = digits.length() <= DIGITS && digits.chars().allMatch(HexFormat::isHexDigit);
    return alone ? read(octets, 0, octets.length) : NONE;
  }

  /** 12 lower-case digits, as in records. */
  public static String text(long mac) {
    return HEX.toHexDigits(mac, DIGITS);
  }

  /** As {@link #read}, for octets that are an address and nothing else. Allocates nothing. */
  public static long whole(byte[] octets, int offset, int length) {
    if (length < MIN_OCTETS || length > MAX_OCTETS) {
      return NONE;
    }
    int type = octets[offset] == '0' ? 1 : 0;
    boolean typed = octets[offset + type] == '1' && octets[offset + type + 1] == ':';
    int digits = 0;
    for (int at = offset; at < offset + length; at++) {
      if (digit(octets[at]) >= 0) {
        digits++;
      } else if (!separates(octets[at])) {
        return NONE;
      }
    }
    return digits <= DIGITS || typed && digits <= DIGITS + 2 ? read(octets, offset, length) : NONE;
  }

  private static long readAt(byte[] octets, int at, int end) {
    int run = run(octets, at, end);
    return switch (run) {
      case 1, 2 -> sixGroups(octets, at, end);
      case 4 -> groups(octets, at, end, 3, 4);
      case 6 -> groups(octets, at, end, 2, 6);
      case DIGITS -> groups(octets, at, end, 1, DIGITS);
      default -> NONE;
    };
  }

  private static long sixGroups(byte[] octets, int at, int end) {
    // A first octet of 01 would make it a group address, which no line has: it is the hardware type
    // Ethernet.
    int type = run(octets, at, end);
    if (value(octets, at, type) == ETHERNET) {
      long behind = groups(octets, at + type + 1, end, 6, 0);
      if (behind != NONE) {
        return behind;
      }
    }
    return groups(octets, at, end, 6, 0);
  }

  /**
   * @param digits digits in each group; 0: one or two
   */
  private static long groups(byte[] octets, int from, int end, int count, int digits) {
    int at = from;
    long mac = 0;
    byte separator = 0;
    for (int group = 0; group < count; group++) {
      if (group == 1) {
        separator = at < end ? octets[at] : 0;
      }
      if (group > 0 && (at >= end || octets[at] != separator || !separates(octets[at++]))) {
        return NONE;
      }
      int run = run(octets, at, end);
      if (digits == 0 ? run < 1 || run > 2 : run != digits) {
        return NONE;
      }
      mac = mac << (digits == 0 ? 2 : digits) * BITS_A_DIGIT | value(octets, at, run);
      at += run;
    }
    return at < end && isWord(octets[at]) ? NONE : mac;
  }

  /** The number of hexadecimal digits here; at most one more than an address has. */
  private static int run(byte[] octets, int from, int end) {
    int at = from;
    while (at < end && at - from <= DIGITS && digit(octets[at]) >= 0) {
      at++;
    }
    return at - from;
  }

  private static long value(byte[] octets, int from, int digits) {
    long value = 0;
    for (int at = from; at < from + digits; at++) {
      value = value << BITS_A_DIGIT | digit(octets[at]);
    }
    return value;
  }

  private static boolean separates(byte octet) {
    return octet == ':' || octet == '-' || octet == '.';
  }

  private static boolean isWord(byte octet) {
    return octet >= '0' && octet <= '9'
        || octet >= 'a' && octet <= 'z'
        || octet >= 'A' && octet <= 'Z';
  }

  private static int digit(byte octet) {
    if (octet >= '0' && octet <= '9') {
      return octet - '0';
    }
    int lower = octet | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }
}
