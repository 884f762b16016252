package net.lastmile.edge.radius;

import java.util.Arrays;

/**
 * The octets of replies that are done with, to be used again for others of the same length, so that
 * a busy loop makes none. Bounded: what is too long or too many is left to the collector. For one
 * thread.
 */
public final class ReplyOctets {
  static final int MAX_OCTETS = 512;
  static final int KEPT_OF_A_LENGTH = 64;

  private final byte[][][] kept = new byte[MAX_OCTETS + 1][][];
  private final int[] counts = new int[MAX_OCTETS + 1];

  /** A copy of so many octets in an array of just that length. */
  public byte[] copyOf(byte[] octets, int length) {
    if (length > MAX_OCTETS || counts[length] == 0) {
      return Arrays.copyOf(octets, length);
    }
    byte[] copy = kept[length][--counts[length]];
    System.arraycopy(octets, 0, copy, 0, length);
    return copy;
  }

  /** Takes back a reply that nobody looks at any more. */
  public void done(byte[] reply) {
    int length = reply.length;
    if (length > MAX_OCTETS || counts[length] == KEPT_OF_A_LENGTH) {
      return;
    }
    if (kept[length] == null) {
      kept[length] = new byte[KEPT_OF_A_LENGTH][];
    }
    kept[length][counts[length]++] = reply;
  }
}
