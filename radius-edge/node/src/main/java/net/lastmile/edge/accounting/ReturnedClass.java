package net.lastmile.edge.accounting;

import java.util.HexFormat;
import java.util.UUID;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.LineClass;
import net.lastmile.edge.radius.RadiusPacket;

/**
 * The Class of a log-in as a router sends it back: whole or cut, alone or among other servers'
 * Classes.
 *
 * @param token in hexadecimal: of a Class of ours the part that names the log-in, of any other the
 *     whole
 * @param subscriberId the subscriber it was given to; null if it is not certainly ours
 */
record ReturnedClass(String token, UUID subscriberId) {
  private static final ReturnedClass NONE = new ReturnedClass("", null);

  /**
   * Among several Classes: ours, wherever it is; else the first with the length of those that older
   * edges gave; else the first.
   */
  static ReturnedClass of(RadiusPacket packet, UUID tenantId) {
    int first = packet.find(AttributeType.CLASS);
    int chosen = first;
    for (int at = first; at != RadiusPacket.ABSENT; at = next(packet, at)) {
      if (isOurs(packet, at, tenantId)) {
        return ours(packet, at);
      }
      boolean betterChosen = packet.valueLength(chosen) == LineClass.NAME_OCTETS;
      if (!betterChosen && packet.valueLength(at) == LineClass.NAME_OCTETS) {
        chosen = at;
      }
    }
    return first == RadiusPacket.ABSENT ? NONE : unproven(packet, chosen);
  }

  private static int next(RadiusPacket packet, int at) {
    return packet.findAfter(AttributeType.CLASS, at);
  }

  private static boolean isOurs(RadiusPacket packet, int at, UUID tenantId) {
    return LineClass.isOurs(
        packet.octets(), packet.valueOffset(at), packet.valueLength(at), tenantId);
  }

  private static ReturnedClass ours(RadiusPacket packet, int at) {
    UUID subscriberId = LineClass.subscriberId(packet.octets(), packet.valueOffset(at));
    return new ReturnedClass(hex(packet, at, LineClass.NAME_OCTETS), subscriberId);
  }

  /** If a router cut our Class, the part that names the log-in may still be whole. */
  private static ReturnedClass unproven(RadiusPacket packet, int at) {
    int sent = packet.valueLength(at);
    boolean mayBeOurs = sent <= LineClass.OCTETS;
    return new ReturnedClass(
        hex(packet, at, mayBeOurs ? Math.min(sent, LineClass.NAME_OCTETS) : sent), null);
  }

  private static String hex(RadiusPacket packet, int at, int octets) {
    int from = packet.valueOffset(at);
    return HexFormat.of().formatHex(packet.octets(), from, from + octets);
  }
}
