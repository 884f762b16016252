package net.lastmile.edge.trace;

import java.nio.BufferUnderflowException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.templates.AttributeText;
import net.lastmile.edge.templates.dictionary.AttributeDictionary;

/** Formats an exchange as readable lines, like radclient. */
public final class ExchangeText {
  private static final int TUNNEL_PASSWORD = 69;
  private static final int MICROSOFT = 311;

  /** Passwords, and challenges and responses from which one could be guessed. */
  private static final Set<Integer> HIDDEN =
      Set.of(
          AttributeType.USER_PASSWORD,
          AttributeType.CHAP_PASSWORD,
          AttributeType.CHAP_CHALLENGE,
          AttributeType.EAP_MESSAGE,
          TUNNEL_PASSWORD);

  private final AttributeText attributes;

  public ExchangeText(AttributeDictionary dictionary) {
    attributes = new AttributeText(dictionary);
  }

  /** The whole text; each line ends with a line feed. */
  public String of(Exchange exchange) {
    StringBuilder out = new StringBuilder();
    out.append(exchange.at()).append(' ').append(exchange.tenant()).append(' ');
    out.append(exchange.nas()).append(' ').append(exchange.outcome());
    if (exchange.reason() != null) {
      out.append(' ').append(exchange.reason());
    }
    out.append('\n');
    if (exchange.request() != null) {
      packet(out, "> ", exchange.request());
    }
    if (exchange.reply() != null) {
      packet(out, "< ", exchange.reply());
    }
    return out.toString();
  }

  private void packet(StringBuilder out, String direction, byte[] octets) {
    RadiusPacket packet = new RadiusPacket(octets);
    if (!packet.scan(octets.length)) {
      return;
    }
    out.append(direction).append(name(packet.code()));
    out.append(" id ").append(packet.identifier()).append('\n');
    int at = RadiusPacket.HEADER_OCTETS;
    while (at < packet.length()) {
      int end = packet.valueOffset(at) + packet.valueLength(at);
      out.append(direction).append("  ").append(text(packet, at, end)).append('\n');
      at = end;
    }
  }

  private String text(RadiusPacket packet, int from, int end) {
    byte[] attribute = Arrays.copyOfRange(packet.octets(), from, end);
    int type = attribute[0] & 0xFF;
    if (HIDDEN.contains(type) || isMicrosoft(attribute)) {
      return "Attr-" + type + " = <hidden>";
    }
    try {
      return attributes.of(attribute).getFirst().text().replaceAll("\\p{Cntrl}", "?");
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // Its length does not fit its type.
      return "Attr-" + type + " = 0x" + HexFormat.of().formatHex(attribute, 2, attribute.length);
    }
  }

  /** MS-CHAP's challenges and responses, and the keys derived from them. */
  private static boolean isMicrosoft(byte[] attribute) {
    return attribute[0] == AttributeType.VENDOR_SPECIFIC
        && (attribute.length < 6
            || ((attribute[4] & 0xFF) << 8 | attribute[5] & 0xFF) == MICROSOFT);
  }

  private static String name(int code) {
    return switch (code) {
      case PacketCode.ACCESS_REQUEST -> "Access-Request";
      case PacketCode.ACCESS_ACCEPT -> "Access-Accept";
      case PacketCode.ACCESS_REJECT -> "Access-Reject";
      case PacketCode.ACCESS_CHALLENGE -> "Access-Challenge";
      case PacketCode.ACCOUNTING_REQUEST -> "Accounting-Request";
      case PacketCode.ACCOUNTING_RESPONSE -> "Accounting-Response";
      case PacketCode.STATUS_SERVER -> "Status-Server";
      default -> "Code " + code;
    };
  }
}
