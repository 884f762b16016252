package net.lastmile.edge.eap.server;

import java.nio.ByteBuffer;
import java.util.UUID;
import net.lastmile.edge.access.AccessDecision;
import net.lastmile.edge.contract.event.AccessOutcome;

/**
 * A verified request on its way to the node where its conversation began.
 *
 * @param overTls whether it came over RadSec, which has another secret
 * @param packet its octets
 */
@SuppressWarnings("ArrayRecordComponent") // Octets on their way to a node.
record Relayed(UUID tenantId, UUID nasId, boolean overTls, byte[] packet) {
  private static final int HEADER_OCTETS = 4 * Long.BYTES + 1;

  private static final byte SILENCE = 0;
  private static final byte ACCEPT = 1;
  private static final byte REJECT = 2;
  private static final byte CHALLENGE = 3;
  private static final int REPLY_HEADER_OCTETS = 2;

  byte[] toBytes() {
    return ByteBuffer.allocate(HEADER_OCTETS + packet.length)
        .putLong(tenantId.getMostSignificantBits())
        .putLong(tenantId.getLeastSignificantBits())
        .putLong(nasId.getMostSignificantBits())
        .putLong(nasId.getLeastSignificantBits())
        .put((byte) (overTls ? 1 : 0))
        .put(packet)
        .array();
  }

  /** Null if it is cut short. */
  static Relayed read(byte[] octets) {
    if (octets.length < HEADER_OCTETS) {
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(octets);
    UUID tenant = new UUID(in.getLong(), in.getLong());
    UUID nas = new UUID(in.getLong(), in.getLong());
    boolean tls = in.get() != 0;
    byte[] packet = new byte[in.remaining()];
    in.get(packet);
    return new Relayed(tenant, nas, tls, packet);
  }

  /** Another node's decision, encoded for the way back. */
  static byte[] reply(AccessDecision decision) {
    return switch (decision) {
      case AccessDecision.Accept accept -> reply(ACCEPT, AccessOutcome.ACCEPTED, accept.reply());
      case AccessDecision.Reject reject -> reply(REJECT, reject.why(), reject.reply());
      case AccessDecision.Challenge(byte[] octets) ->
          reply(CHALLENGE, AccessOutcome.ACCEPTED, octets);
      case AccessDecision.Postponed _, AccessDecision.Silence _ ->
          reply(SILENCE, AccessOutcome.ACCEPTED, new byte[0]);
    };
  }

  private static byte[] reply(byte kind, AccessOutcome why, byte[] octets) {
    return ByteBuffer.allocate(REPLY_HEADER_OCTETS + octets.length)
        .put(kind)
        .put((byte) why.code())
        .put(octets)
        .array();
  }

  /** The decision in a reply. */
  static AccessDecision decision(byte[] reply) {
    if (reply.length <= REPLY_HEADER_OCTETS) {
      return new AccessDecision.Silence();
    }
    ByteBuffer in = ByteBuffer.wrap(reply);
    byte kind = in.get();
    int why = in.get();
    byte[] octets = new byte[in.remaining()];
    in.get(octets);
    return switch (kind) {
      case ACCEPT -> AccessDecision.accepted(octets);
      case REJECT -> new AccessDecision.Reject(octets, outcome(why));
      case CHALLENGE -> new AccessDecision.Challenge(octets);
      default -> new AccessDecision.Silence();
    };
  }

  /** A newer node may know more outcomes. */
  private static AccessOutcome outcome(int code) {
    return AccessOutcome.findByCode(code).orElse(AccessOutcome.TUNNEL_FAILED);
  }
}
