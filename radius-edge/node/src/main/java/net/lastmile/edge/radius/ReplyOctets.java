package net.lastmile.edge.radius;

import java.util.Arrays;

/**
 * Arrays of finished replies, reused for replies of the same length, so that a busy loop allocates
 * none. Bounded: arrays that are too long or too many are left to the garbage collector. For one
 * thread.
 */
public final class ReplyOctets {
  static final int MAX_OCTETS = 512;
  static final int KEPT_OF_A_LENGTH = 64;

  private final byte[][][] kept = new byte[MAX_OCTETS + 1][][];
  private final int[] counts = new int[MAX_OCTETS + 1];

  /** A copy of the first {@code length} octets, in an array of exactly that length. */
  public byte[] copyOf(byte[] octets, int length) {
    if (length > MAX_OCTETS || counts[length] == 0) {
      return Arrays.copyOf(octets, length);
    }
    byte[] copy = kept[length][--counts[length]];
    System.arraycopy(octets, 0, copy, 0, length);
    return copy;
  }

  /** Takes back a reply that nobody uses any more. */
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
