package net.lastmile.edge.templates.template;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import net.lastmile.edge.templates.dictionary.AttributeDefinition;
import net.lastmile.edge.templates.dictionary.DataType;

/** Encodes values from text to octets, by the type of their attribute. */
final class ValueOctets {
  private static final int IPV6_BITS = 128;
  private static final int TAGGED_NUMBER_OCTETS = 3;

  private ValueOctets() {}

  /**
   * @throws TemplateProblem if the attribute cannot hold the text
   */
  static byte[] of(AttributeDefinition attribute, String text) {
    return switch (attribute.dataType()) {
      case TEXT -> text.getBytes(StandardCharsets.UTF_8);
      case OCTETS -> octets(text);
      case BYTE, SHORT, INTEGER, INTEGER64 -> number(attribute, text);
      case IPV4 -> address(text, Inet4Address.class, "an IPv4 address");
      case IPV6 -> address(text, Inet6Address.class, "an IPv6 address");
      case IPV6_PREFIX -> prefix(text);
      case OTHER -> throw new TemplateProblem("values of its type cannot be written");
    };
  }

  private static byte[] octets(String text) {
    if (!text.startsWith("0x")) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    try {
      return HexFormat.of().parseHex(text, 2, text.length());
    } catch (IllegalArgumentException _) {
      throw new TemplateProblem("0x is followed by an even number of hexadecimal digits");
    }
  }

  /**
   * A number that is too large becomes the largest possible one: such a rate is as good as no
   * limit.
   */
  private static byte[] number(AttributeDefinition attribute, String text) {
    int octets = attribute.isTagged() ? TAGGED_NUMBER_OCTETS : attribute.dataType().octets();
    BigInteger value =
        attribute.valueNamed(text).stream()
            .mapToObj(BigInteger::valueOf)
            .findFirst()
            .orElseGet(() -> digits(attribute, text));
    BigInteger largest = BigInteger.ONE.shiftLeft(octets * Byte.SIZE).subtract(BigInteger.ONE);
    byte[] wide = ByteBuffer.allocate(Long.BYTES).putLong(value.min(largest).longValue()).array();
    return Arrays.copyOfRange(wide, Long.BYTES - octets, Long.BYTES);
  }

  private static BigInteger digits(AttributeDefinition attribute, String text) {
    if (!text.matches("\\d{1,20}")) {
      throw new TemplateProblem(
          "'"
              + TemplateProblem.shown(text)
              + "' is neither a number nor the name of a value of "
              + attribute.name());
    }
    return new BigInteger(text);
  }

  private static byte[] address(String text, Class<? extends InetAddress> family, String what) {
    try {
      InetAddress address = InetAddress.ofLiteral(text);
      // The JDK accepts 10.1 for 10.0.0.1, and a zone after an IPv6 address.
      if (family.isInstance(address) && text.matches("[^%]*:[^%]*|(\\d+\\.){3}\\d+")) {
        return address.getAddress();
      }
    } catch (IllegalArgumentException _) {
      // Reported below.
    }
    throw new TemplateProblem("'" + TemplateProblem.shown(text) + "' is not " + what);
  }

  /** RFC 3162 section 2.3; written at full length, which every router accepts. */
  private static byte[] prefix(String text) {
    String[] parts = text.split("/", 2);
    if (parts.length != 2 || !parts[1].matches("\\d{1,3}")) {
      throw new TemplateProblem(
          "'" + TemplateProblem.shown(text) + "' is not a prefix as in 2001:db8::/64");
    }
    int bits = Integer.parseInt(parts[1]);
    byte[] address = address(parts[0], Inet6Address.class, "an IPv6 address");
    if (bits > IPV6_BITS) {
      throw new TemplateProblem("a prefix has at most " + IPV6_BITS + " bits");
    }
    clearFrom(address, bits);
    return ByteBuffer.allocate(2 + address.length).putShort((short) bits).put(address).array();
  }

  /** Bits beyond the prefix must be zero. */
  private static void clearFrom(byte[] address, int bit) {
    for (int i = bit; i < IPV6_BITS; i++) {
      address[i / Byte.SIZE] &= (byte) ~(0x80 >> i % Byte.SIZE);
    }
  }

  /** Whether every value of this kind fits the type. */
  static boolean takes(DataType type, Variable.Kind kind) {
    return switch (type) {
      case TEXT, OCTETS -> true;
      case BYTE, SHORT, INTEGER, INTEGER64 -> kind == Variable.Kind.NUMBER;
      case IPV4 -> kind == Variable.Kind.IPV4;
      case IPV6_PREFIX -> kind == Variable.Kind.IPV6_PREFIX;
      case IPV6 -> kind == Variable.Kind.IPV6;
      case OTHER -> false;
    };
  }
}
