package net.lastmile.edge.contract.secret;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * MD4 (RFC 1320), which MS-CHAP needs and the JDK does not offer. It reuses its own buffers, so
 * that a log-in allocates nothing. For one thread.
 */
public final class Md4 {
  public static final int HASH_OCTETS = 16;

  private static final int BLOCK_OCTETS = 64;
  private static final int LENGTH_AT = BLOCK_OCTETS - Long.BYTES;
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] block = new byte[BLOCK_OCTETS];
  private int s0;
  private int s1;
  private int s2;
  private int s3;

  /**
   * Writes the hash of the first {@code length} octets of the message to the start of {@code
   * target}.
   */
  public void hash(byte[] message, int length, byte[] target) {
    s0 = 0x67452301;
    s1 = 0xefcdab89;
    s2 = 0x98badcfe;
    s3 = 0x10325476;
    int at = 0;
    for (; length - at >= BLOCK_OCTETS; at += BLOCK_OCTETS) {
      addBlock(message, at);
    }
    addEnd(message, at, length);
    INT.set(target, 0, s0);
    INT.set(target, 4, s1);
    INT.set(target, 8, s2);
    INT.set(target, 12, s3);
  }

  /** Adds what is left of the message, a one bit, zeros and the length in bits. */
  private void addEnd(byte[] message, int at, int length) {
    int left = length - at;
    System.arraycopy(message, at, block, 0, left);
    block[left] = (byte) 0x80;
    zero(left + 1);
    if (left >= LENGTH_AT) {
      addBlock(block, 0);
      zero(0);
    }
    LONG.set(block, LENGTH_AT, (long) length * Byte.SIZE);
    addBlock(block, 0);
  }

  private void zero(int from) {
    for (int i = from; i < BLOCK_OCTETS; i++) {
      block[i] = 0;
    }
  }

  private static int word(byte[] octets, int at) {
    return (int) INT.get(octets, at);
  }

  private static int f(int a, int b, int c, int d, int word, int turn) {
    return Integer.rotateLeft(a + ((c ^ d) & b ^ d) + word, turn);
  }

  private static int g(int a, int b, int c, int d, int word, int turn) {
    return Integer.rotateLeft(a + (b & c | (b | c) & d) + word + 0x5a827999, turn);
  }

  private static int h(int a, int b, int c, int d, int word, int turn) {
    return Integer.rotateLeft(a + (b ^ c ^ d) + word + 0x6ed9eba1, turn);
  }

  /** The three rounds of RFC 1320 section 3.4, four steps at a time. */
  private void addBlock(byte[] octets, int at) {
    int a = s0;
    int b = s1;
    int c = s2;
    int d = s3;
    for (int i = 0; i < 64; i += 16) {
      a = f(a, b, c, d, word(octets, at + i), 3);
      d = f(d, a, b, c, word(octets, at + i + 4), 7);
      c = f(c, d, a, b, word(octets, at + i + 8), 11);
      b = f(b, c, d, a, word(octets, at + i + 12), 19);
    }
    for (int i = 0; i < 16; i += 4) {
      a = g(a, b, c, d, word(octets, at + i), 3);
      d = g(d, a, b, c, word(octets, at + i + 16), 5);
      c = g(c, d, a, b, word(octets, at + i + 32), 9);
      b = g(b, c, d, a, word(octets, at + i + 48), 13);
    }
    for (int i = 0; i < 4; i++) {
      // The words in bit-reversed order: 0, 8, 4, 12, 2, 10 and so on.
      int first = at + 4 * (i >>> 1 | (i & 1) << 1);
      a = h(a, b, c, d, word(octets, first), 3);
      d = h(d, a, b, c, word(octets, first + 32), 9);
      c = h(c, d, a, b, word(octets, first + 16), 11);
      b = h(b, c, d, a, word(octets, first + 48), 15);
    }
    s0 += a;
    s1 += b;
    s2 += c;
    s3 += d;
  }
}
