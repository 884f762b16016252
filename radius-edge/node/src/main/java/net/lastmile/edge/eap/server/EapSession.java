package net.lastmile.edge.eap.server;

import java.nio.ByteBuffer;
import java.util.UUID;
import net.lastmile.edge.eap.Passwords;

/**
 * A conversation that goes on, and by what it is found again.
 *
 * @param state the value of the State attribute
 */
record EapSession(
    UUID tenantId, UUID nasId, State state, EapConversation conversation, long begunAtMillis) {

  /** Two requests may come at once, by a NAS's fault or a forger's. */
  synchronized EapTurn take(byte[] eap, Passwords passwords) {
    return conversation.take(eap, passwords);
  }

  /** 128 random bits: as a State (RFC 2865 section 5.24) known to the NAS alone. */
  record State(long high, long low) {
    static final int OCTETS = 2 * Long.BYTES;

    /** Null if these octets are none of ours. */
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
