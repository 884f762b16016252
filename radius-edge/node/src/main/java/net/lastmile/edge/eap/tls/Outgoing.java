package net.lastmile.edge.eap.tls;

import java.nio.ByteBuffer;

/**
 * A message on its way to the peer, cut into fragments; the peer acknowledges each but the last.
 */
final class Outgoing {
  private final int maxDataOctets;
  private byte[] message = {};
  private int sent;

  /**
   * @param maxDataOctets of an EAP packet after its type
   */
  Outgoing(int maxDataOctets) {
    this.maxDataOctets = maxDataOctets;
  }

  void begin(byte[] next) {
    message = next;
    sent = 0;
  }

  boolean hasMore() {
    return sent < message.length;
  }

  /** The next fragment with its flags; an empty message is one fragment too. */
  byte[] next() {
    int left = message.length - sent;
    boolean whole = Flags.OCTETS + left <= maxDataOctets;
    boolean first = sent == 0 && !whole;
    int header = Flags.OCTETS + (first ? Flags.LENGTH_OCTETS : 0);
    int count = Math.min(left, maxDataOctets - header);
    int flags = (first ? Flags.LENGTH_INCLUDED : 0) | (count < left ? Flags.MORE_FRAGMENTS : 0);
    ByteBuffer out = ByteBuffer.allocate(header + count).put((byte) flags);
    if (first) {
      out.putInt(message.length);
    }
    out.put(message, sent, count);
    sent += count;
    return out.array();
  }
}
