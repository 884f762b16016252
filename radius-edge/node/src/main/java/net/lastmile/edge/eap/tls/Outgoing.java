package net.lastmile.edge.eap.tls;

import java.nio.ByteBuffer;

/** A message to the peer, cut into fragments; the peer acknowledges each except the last. */
final class Outgoing {
  private final int maxDataOctets;
  private byte[] message = {};
  private int sent;

  /**
   * @param maxDataOctets maximum length of an EAP packet's data after its type
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

  /** The next fragment with its flags; an empty message is also one fragment. */
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
