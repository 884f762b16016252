package net.lastmile.edge.coa;

import io.netty.buffer.ByteBuf;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.radius.SharedSecret;

/** Reads one answer after another. For one thread. */
final class CoaReply {
  private final PacketDigests digests;
  private final RadiusPacket packet = new RadiusPacket();

  CoaReply(PacketDigests digests) {
    this.digests = digests;
  }

  /** The packet; null if the datagram is not one. */
  RadiusPacket read(ByteBuf datagram) {
    int length = datagram.readableBytes();
    if (length > RadiusPacket.MAX_OCTETS) {
      return null;
    }
    datagram.readBytes(packet.octets(), 0, length);
    return packet.scan(length) ? packet : null;
  }

  /**
   * Whether this is a signed answer to that request. A Message-Authenticator must be right if
   * present; many routers send none here, and then the Response Authenticator alone must do.
   */
  boolean answers(byte[] request, SharedSecret secret) {
    int asked = request[0] & 0xFF;
    if (packet.code() != asked + 1 && packet.code() != asked + 2) {
      return false;
    }
    int message = packet.find(AttributeType.MESSAGE_AUTHENTICATOR);
    return digests.responseAuthenticatorHolds(packet, request, secret)
        && (message == RadiusPacket.ABSENT
            || digests.replyMessageAuthenticatorHolds(packet, message, request, secret));
  }

  boolean isAck() {
    return packet.code() == PacketCode.DISCONNECT_ACK || packet.code() == PacketCode.COA_ACK;
  }

  /** Error-Cause, or 0. */
  int errorCause() {
    return (int) packet.unsigned(AttributeType.ERROR_CAUSE, 0);
  }
}
