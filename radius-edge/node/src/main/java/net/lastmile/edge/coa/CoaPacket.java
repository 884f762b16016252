package net.lastmile.edge.coa;

import java.time.Instant;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.SharedSecret;

/** Encodes requests. For one thread. */
final class CoaPacket {
  private final PacketWriter writer;

  CoaPacket(PacketWriter writer) {
    this.writer = writer;
  }

  /** The signed packet; null if it does not fit 4096 octets. */
  byte[] encode(CoaRequest request, int identifier, SharedSecret secret) {
    return writer
        .beginSigned(request.code(), identifier)
        .number(AttributeType.EVENT_TIMESTAMP, seconds(request.at()))
        .add(request.attributes())
        .coaRequest(secret);
  }

  /** Event-Timestamp is an unsigned 32-bit number (RFC 2869 section 5.3). */
  private static int seconds(Instant at) {
    return (int) at.getEpochSecond();
  }
}
