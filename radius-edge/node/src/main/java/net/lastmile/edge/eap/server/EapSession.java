package net.lastmile.edge.eap.server;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;
import net.lastmile.edge.eap.Passwords;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.RadiusPacket;

/**
 * A conversation in progress, and the State that identifies it.
 *
 * @param state the value of the State attribute
 */
record EapSession(
    UUID tenantId, UUID nasId, State state, EapConversation conversation, long begunAtMillis) {

  /** Synchronized since two requests may come at once, through a faulty NAS or a forger. */
  synchronized EapTurn take(byte[] eap, Passwords passwords) {
    return conversation.take(eap, passwords);
  }

  /**
   * A State (RFC 2865 section 5.24): the tag of the node where the conversation began, and 96
   * random bits that only the NAS knows.
   */
  record State(long high, long low) {
    static final int OCTETS = 2 * Long.BYTES;

    static State of(int nodeTag, SecureRandom random) {
      return new State(
          (long) nodeTag << Integer.SIZE | random.nextInt() & 0xFFFF_FFFFL, random.nextLong());
    }

    /** Null if the request has no State of ours. */
    static State of(RadiusPacket request) {
      int attribute = request.find(AttributeType.STATE);
      return attribute == RadiusPacket.ABSENT
          ? null
          : read(request.octets(), request.valueOffset(attribute), request.valueLength(attribute));
    }

    int nodeTag() {
      return (int) (high >>> Integer.SIZE);
    }

    /** Null if these octets are not a State of ours. */
    static State read(byte[] octets, int offset, int length) {
      if (length != OCTETS) {
        return null;
      }
      ByteBuffer in = ByteBuffer.wrap(octets, offset, length);
      return new State(in.getLong(), in.getLong());
    }

    byte[] toBytes() {
      return ByteBuffer.allocate(OCTETS).putLong(high).putLong(low).array();
    }
  }
}
