package net.lastmile.edge.contract;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The NT hash of a password: MD4 (RFC 1320) over its UTF-16LE octets, as MS-CHAPv2 wants it (RFC
 * 2759 section 8.3). The JDK offers no MD4.
 */
public final class NtHash {
  private static final int BLOCK_OCTETS = 64;
  private static final int LENGTH_OCTETS = 8;

  /** Shift distances of the three rounds, RFC 1320 section 3.4. */
  private static final int[][] SHIFTS = {{3, 7, 11, 19}, {3, 5, 9, 13}, {3, 9, 11, 15}};

  /** Order in which each round takes the words of a block. */
  private static final int[][] ORDERS = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15},
    {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15}
  };

  private static final int[] CONSTANTS = {0, 0x5a827999, 0x6ed9eba1};

  private NtHash() {}

  /** The 16 octets of the hash. */
  public static byte[] of(String password) {
    return md4(password.getBytes(StandardCharsets.UTF_16LE));
  }

  /** The hash of such a hash (RFC 2759 section 8.4), from which a session's keys are made. */
  public static byte[] ofHash(byte[] ntHash) {
    return md4(ntHash);
  }

  static byte[] md4(byte[] message) {
    ByteBuffer padded = pad(message);
    int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    int[] words = new int[BLOCK_OCTETS / Integer.BYTES];
    while (padded.hasRemaining()) {
      for (int i = 0; i < words.length; i++) {
        words[i] = padded.getInt();
      }
      addBlock(state, words);
    }
    ByteBuffer digest =
        ByteBuffer.allocate(Credentials.NT_HASH_OCTETS).order(ByteOrder.LITTLE_ENDIAN);
    for (int word : state) {
      digest.putInt(word);
    }
    return digest.array();
  }

  private static ByteBuffer pad(byte[] message) {
    int blocks = (message.length + 1 + LENGTH_OCTETS + BLOCK_OCTETS - 1) / BLOCK_OCTETS;
    ByteBuffer padded =
        ByteBuffer.allocate(blocks * BLOCK_OCTETS).order(ByteOrder.LITTLE_ENDIAN).put(message);
    padded.put((byte) 0x80);
    padded.putLong(padded.capacity() - LENGTH_OCTETS, message.length * 8L);
    return padded.rewind();
  }

  private static void addBlock(int[] state, int[] words) {
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    for (int round = 0; round < ORDERS.length; round++) {
      for (int step = 0; step < words.length; step++) {
        int sum = a + mix(round, b, c, d) + words[ORDERS[round][step]] + CONSTANTS[round];
        a = d;
        d = c;
        c = b;
        b = Integer.rotateLeft(sum, SHIFTS[round][step % 4]);
      }
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
  }

  private static int mix(int round, int x, int y, int z) {
    return switch (round) {
      case 0 -> (x & y) | (~x & z);
      case 1 -> (x & y) | (x & z) | (y & z);
      default -> x ^ y ^ z;
    };
  }
}
