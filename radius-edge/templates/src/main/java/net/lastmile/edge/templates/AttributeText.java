package net.lastmile.edge.templates;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.lastmile.edge.contract.address.IpAddressText;
import net.lastmile.edge.templates.dictionary.AttributeDefinition;
import net.lastmile.edge.templates.dictionary.AttributeDictionary;

/** Shows the octets of attributes as readable text, like radclient: {@code Name = value}. */
public final class AttributeText {
  private static final int VENDOR_SPECIFIC = 26;
  private static final int MAX_TAG = 0x1F;
  private static final HexFormat HEX = HexFormat.of();

  private final AttributeDictionary dictionary;

  public AttributeText(AttributeDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** One attribute: its text, and its octets, including all headers, in hexadecimal. */
  public record Shown(String text, String octets) {}

  /**
   * @param attributes whole attributes, one after the other
   */
  public List<Shown> of(byte[] attributes) {
    List<Shown> shown = new ArrayList<>();
    int at = 0;
    while (at < attributes.length) {
      byte[] attribute = Arrays.copyOfRange(attributes, at, at + (attributes[at + 1] & 0xFF));
      shown.add(new Shown(text(ByteBuffer.wrap(attribute)), HEX.formatHex(attribute)));
      at += attribute.length;
    }
    return shown;
  }

  private String text(ByteBuffer attribute) {
    int type = attribute.get() & 0xFF;
    attribute.get();
    if (type != VENDOR_SPECIFIC) {
      return text(AttributeDefinition.NO_VENDOR, type, attribute);
    }
    int vendorId = attribute.getInt();
    int[] format = dictionary.formatOf(vendorId);
    int vendorType = number(attribute, format[0]);
    number(attribute, format[1]);
    return text(vendorId, vendorType, attribute);
  }

  private static int number(ByteBuffer in, int octets) {
    int number = 0;
    for (int i = 0; i < octets; i++) {
      number = number << Byte.SIZE | in.get() & 0xFF;
    }
    return number;
  }

  private String text(int vendorId, int type, ByteBuffer rest) {
    Optional<AttributeDefinition> known = dictionary.find(vendorId, type);
    if (known.isEmpty()) {
      String number = vendorId == AttributeDefinition.NO_VENDOR ? "" : "26." + vendorId + ".";
      return "Attr-" + number + type + " = 0x" + HEX.formatHex(octets(rest));
    }
    AttributeDefinition attribute = known.get();
    String tag = attribute.isTagged() ? tag(attribute, rest) : "";
    return attribute.name() + tag + " = " + value(attribute, octets(rest));
  }

  /** RFC 2868 section 3.1: a first octet above 0x1F is not a tag but part of the text. */
  private static String tag(AttributeDefinition attribute, ByteBuffer rest) {
    int first = rest.get(rest.position()) & 0xFF;
    if (first > MAX_TAG) {
      return "";
    }
    rest.get();
    return first == 0 && attribute.dataType().isNumber() ? "" : ":" + first;
  }

  private static String value(AttributeDefinition attribute, byte[] octets) {
    if (attribute.isSaltEncrypted()) {
      return "<hidden with the router's secret>";
    }
    return switch (attribute.dataType()) {
      case TEXT -> quoted(new String(octets, StandardCharsets.UTF_8));
      case BYTE, SHORT, INTEGER, INTEGER64 -> {
        long number = ByteBuffer.wrap(padded(octets)).getLong();
        yield attribute.nameOf(number).orElse(Long.toUnsignedString(number));
      }
      case IPV4, IPV6 -> address(octets);
      case IPV6_PREFIX -> prefix(octets);
      case OCTETS, OTHER -> "0x" + HEX.formatHex(octets);
    };
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String prefix(byte[] octets) {
    byte[] address = Arrays.copyOf(Arrays.copyOfRange(octets, 2, octets.length), 16);
    return address(address) + "/" + (octets[1] & 0xFF);
  }

  private static String address(byte[] octets) {
    if (octets.length != 4 && octets.length != 16) {
      throw new IllegalArgumentException("no address has " + octets.length + " octets");
    }
    return IpAddressText.of(octets);
  }

  private static byte[] padded(byte[] octets) {
    byte[] wide = new byte[Long.BYTES];
    System.arraycopy(octets, 0, wide, wide.length - octets.length, octets.length);
    return wide;
  }

  private static byte[] octets(ByteBuffer rest) {
    byte[] octets = new byte[rest.remaining()];
    rest.get(octets);
    return octets;
  }
}
