package net.lastmile.ops.bng.packet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** MD4 (RFC 1320), which the JDK no longer offers and the NT password hash needs. */
final class Md4 {
  private static final int BLOCK_OCTETS = 64;
  private static final int LENGTH_OCTETS = 8;
  private static final int ROUND_2 = 0x5a827999;
  private static final int ROUND_3 = 0x6ed9eba1;
  private static final int[] SHIFTS_1 = {3, 7, 11, 19};
  private static final int[] SHIFTS_2 = {3, 5, 9, 13};
  private static final int[] SHIFTS_3 = {3, 9, 11, 15};
  private static final int[] ORDER_3 = {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15};

  private Md4() {}

  static byte[] digest(byte[] message) {
    ByteBuffer padded = pad(message);
    int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    int[] words = new int[16];
    while (padded.hasRemaining()) {
      for (int i = 0; i < words.length; i++) {
        words[i] = padded.getInt();
      }
      compress(state, words);
    }
    ByteBuffer digest = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    for (int word : state) {
      digest.putInt(word);
    }
    return digest.array();
  }

  private static ByteBuffer pad(byte[] message) {
    int blocks = (message.length + LENGTH_OCTETS) / BLOCK_OCTETS + 1;
    byte[] padded = Arrays.copyOf(message, blocks * BLOCK_OCTETS);
    padded[message.length] = (byte) 0x80;
    ByteBuffer buffer = ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN);
    return buffer.putLong(padded.length - LENGTH_OCTETS, message.length * 8L);
  }

  private static void compress(int[] state, int[] words) {
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    for (int step = 0; step < 48; step++) {
      int i = step % 16;
      int sum = a + mix(step / 16, b, c, d) + word(words, step / 16, i);
      int rotated = Integer.rotateLeft(sum, shift(step / 16, i % 4));
      a = d;
      d = c;
      c = b;
      b = rotated;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
  }

  private static int mix(int round, int b, int c, int d) {
    return switch (round) {
      case 0 -> (b & c) | (~b & d);
      case 1 -> ((b & c) | (b & d) | (c & d)) + ROUND_2;
      default -> (b ^ c ^ d) + ROUND_3;
    };
  }

  private static int word(int[] words, int round, int i) {
    return switch (round) {
      case 0 -> words[i];
      case 1 -> words[i % 4 * 4 + i / 4];
      default -> words[ORDER_3[i]];
    };
  }

  private static int shift(int round, int i) {
    return switch (round) {
      case 0 -> SHIFTS_1[i];
      case 1 -> SHIFTS_2[i];
      default -> SHIFTS_3[i];
    };
  }
}
