package net.lastmile.edge.receive.linux;

import java.lang.foreign.MemorySegment;

/**
 * Sources seen lately, so that a datagram from a known one allocates nothing. Bounded: small rows,
 * and a full row loses one. For one thread.
 */
final class PeerAddresses {
  private static final int ROWS = 4_096;
  private static final int WAYS = 4;

  private final PeerAddress[] known = new PeerAddress[ROWS * WAYS];
  private int next;

  /** The source whose octets are at this position. */
  PeerAddress at(MemorySegment names, long at) {
    int row = (PeerAddress.hash(names, at) & ROWS - 1) * WAYS;
    for (int i = row; i < row + WAYS; i++) {
      PeerAddress peer = known[i];
      if (peer != null && peer.isAt(names, at)) {
        return peer;
      }
    }
    PeerAddress peer = PeerAddress.read(names, at);
    known[row + (next++ & WAYS - 1)] = peer;
    return peer;
  }
}
