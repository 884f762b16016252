package net.lastmile.edge.radius;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * MD5 (RFC 1321) whose state can be saved. A packet is signed by HMAC under a secret that stays the
 * same for months, and half of the blocks hashed for that are the secret's two pads. For one
 * thread.
 */
final class Md5 {
  static final int BLOCK_OCTETS = 64;

  /** Words of state; {@link #keep} returns them and {@link #resume} takes them. */
  static final int STATE_WORDS = 4;

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
  private long total;

  Md5() {
    begin();
  }

  private void begin() {
    s0 = 0x67452301;
    s1 = 0xefcdab89;
    s2 = 0x98badcfe;
    s3 = 0x10325476;
    total = 0;
  }

  /** The state after exactly one whole block. */
  int[] keep() {
    int[] state = {s0, s1, s2, s3};
    begin();
    return state;
  }

  /** Continues from a saved state. */
  void resume(int[] state) {
    s0 = state[0];
    s1 = state[1];
    s2 = state[2];
    s3 = state[3];
    total = BLOCK_OCTETS;
  }

  void add(byte octet) {
    int filled = (int) total & BLOCK_OCTETS - 1;
    block[filled] = octet;
    total++;
    if (filled == BLOCK_OCTETS - 1) {
      addBlock(block, 0);
    }
  }

  void add(byte[] octets, int offset, int length) {
    int filled = (int) total & BLOCK_OCTETS - 1;
    total += length;
    int from = offset;
    int left = length;
    if (filled > 0) {
      int part = Math.min(left, BLOCK_OCTETS - filled);
      System.arraycopy(octets, from, block, filled, part);
      from += part;
      left -= part;
      if (filled + part < BLOCK_OCTETS) {
        return;
      }
      addBlock(block, 0);
    }
    while (left >= BLOCK_OCTETS) {
      addBlock(octets, from);
      from += BLOCK_OCTETS;
      left -= BLOCK_OCTETS;
    }
    System.arraycopy(octets, from, block, 0, left);
  }

  /** Writes the 16 octets of the hash and starts afresh. */
  void into(byte[] target, int offset) {
    int filled = (int) total & BLOCK_OCTETS - 1;
    block[filled++] = (byte) 0x80;
    if (filled > LENGTH_AT) {
      zero(filled, BLOCK_OCTETS);
      addBlock(block, 0);
      filled = 0;
    }
    zero(filled, LENGTH_AT);
    LONG.set(block, LENGTH_AT, total * Byte.SIZE);
    addBlock(block, 0);
    INT.set(target, offset, s0);
    INT.set(target, offset + 4, s1);
    INT.set(target, offset + 8, s2);
    INT.set(target, offset + 12, s3);
    begin();
  }

  private void zero(int from, int to) {
    for (int i = from; i < to; i++) {
      block[i] = 0;
    }
  }

  private static int word(byte[] octets, int at) {
    return (int) INT.get(octets, at);
  }

  private static int f(int a, int b, int c, int d, int word, int turn, int constant) {
    return b + Integer.rotateLeft(a + ((c ^ d) & b ^ d) + word + constant, turn);
  }

  private static int g(int a, int b, int c, int d, int word, int turn, int constant) {
    // A sum instead of an "or" makes the path from b, the latest result, one operation shorter.
    return b + Integer.rotateLeft(a + (b & d) + (c & ~d) + word + constant, turn);
  }

  private static int h(int a, int b, int c, int d, int word, int turn, int constant) {
    return b + Integer.rotateLeft(a + (b ^ c ^ d) + word + constant, turn);
  }

  private static int i(int a, int b, int c, int d, int word, int turn, int constant) {
    return b + Integer.rotateLeft(a + (c ^ (b | ~d)) + word + constant, turn);
  }

  /** The 64 steps of RFC 1321 section 3.4, unrolled: a loop over tables takes twice as long. */
  private void addBlock(byte[] octets, int at) {
    int a = s0;
    int b = s1;
    int c = s2;
    int d = s3;
    a = f(a, b, c, d, word(octets, at + 0), 7, 0xd76aa478);
    d = f(d, a, b, c, word(octets, at + 4), 12, 0xe8c7b756);
    c = f(c, d, a, b, word(octets, at + 8), 17, 0x242070db);
    b = f(b, c, d, a, word(octets, at + 12), 22, 0xc1bdceee);
    a = f(a, b, c, d, word(octets, at + 16), 7, 0xf57c0faf);
    d = f(d, a, b, c, word(octets, at + 20), 12, 0x4787c62a);
    c = f(c, d, a, b, word(octets, at + 24), 17, 0xa8304613);
    b = f(b, c, d, a, word(octets, at + 28), 22, 0xfd469501);
    a = f(a, b, c, d, word(octets, at + 32), 7, 0x698098d8);
    d = f(d, a, b, c, word(octets, at + 36), 12, 0x8b44f7af);
    c = f(c, d, a, b, word(octets, at + 40), 17, 0xffff5bb1);
    b = f(b, c, d, a, word(octets, at + 44), 22, 0x895cd7be);
    a = f(a, b, c, d, word(octets, at + 48), 7, 0x6b901122);
    d = f(d, a, b, c, word(octets, at + 52), 12, 0xfd987193);
    c = f(c, d, a, b, word(octets, at + 56), 17, 0xa679438e);
    b = f(b, c, d, a, word(octets, at + 60), 22, 0x49b40821);

    a = g(a, b, c, d, word(octets, at + 4), 5, 0xf61e2562);
    d = g(d, a, b, c, word(octets, at + 24), 9, 0xc040b340);
    c = g(c, d, a, b, word(octets, at + 44), 14, 0x265e5a51);
    b = g(b, c, d, a, word(octets, at + 0), 20, 0xe9b6c7aa);
    a = g(a, b, c, d, word(octets, at + 20), 5, 0xd62f105d);
    d = g(d, a, b, c, word(octets, at + 40), 9, 0x02441453);
    c = g(c, d, a, b, word(octets, at + 60), 14, 0xd8a1e681);
    b = g(b, c, d, a, word(octets, at + 16), 20, 0xe7d3fbc8);
    a = g(a, b, c, d, word(octets, at + 36), 5, 0x21e1cde6);
    d = g(d, a, b, c, word(octets, at + 56), 9, 0xc33707d6);
    c = g(c, d, a, b, word(octets, at + 12), 14, 0xf4d50d87);
    b = g(b, c, d, a, word(octets, at + 32), 20, 0x455a14ed);
    a = g(a, b, c, d, word(octets, at + 52), 5, 0xa9e3e905);
    d = g(d, a, b, c, word(octets, at + 8), 9, 0xfcefa3f8);
    c = g(c, d, a, b, word(octets, at + 28), 14, 0x676f02d9);
    b = g(b, c, d, a, word(octets, at + 48), 20, 0x8d2a4c8a);

    a = h(a, b, c, d, word(octets, at + 20), 4, 0xfffa3942);
    d = h(d, a, b, c, word(octets, at + 32), 11, 0x8771f681);
    c = h(c, d, a, b, word(octets, at + 44), 16, 0x6d9d6122);
    b = h(b, c, d, a, word(octets, at + 56), 23, 0xfde5380c);
    a = h(a, b, c, d, word(octets, at + 4), 4, 0xa4beea44);
    d = h(d, a, b, c, word(octets, at + 16), 11, 0x4bdecfa9);
    c = h(c, d, a, b, word(octets, at + 28), 16, 0xf6bb4b60);
    b = h(b, c, d, a, word(octets, at + 40), 23, 0xbebfbc70);
    a = h(a, b, c, d, word(octets, at + 52), 4, 0x289b7ec6);
    d = h(d, a, b, c, word(octets, at + 0), 11, 0xeaa127fa);
    c = h(c, d, a, b, word(octets, at + 12), 16, 0xd4ef3085);
    b = h(b, c, d, a, word(octets, at + 24), 23, 0x04881d05);
    a = h(a, b, c, d, word(octets, at + 36), 4, 0xd9d4d039);
    d = h(d, a, b, c, word(octets, at + 48), 11, 0xe6db99e5);
    c = h(c, d, a, b, word(octets, at + 60), 16, 0x1fa27cf8);
    b = h(b, c, d, a, word(octets, at + 8), 23, 0xc4ac5665);

    a = i(a, b, c, d, word(octets, at + 0), 6, 0xf4292244);
    d = i(d, a, b, c, word(octets, at + 28), 10, 0x432aff97);
    c = i(c, d, a, b, word(octets, at + 56), 15, 0xab9423a7);
    b = i(b, c, d, a, word(octets, at + 20), 21, 0xfc93a039);
    a = i(a, b, c, d, word(octets, at + 48), 6, 0x655b59c3);
    d = i(d, a, b, c, word(octets, at + 12), 10, 0x8f0ccc92);
    c = i(c, d, a, b, word(octets, at + 40), 15, 0xffeff47d);
    b = i(b, c, d, a, word(octets, at + 4), 21, 0x85845dd1);
    a = i(a, b, c, d, word(octets, at + 32), 6, 0x6fa87e4f);
    d = i(d, a, b, c, word(octets, at + 60), 10, 0xfe2ce6e0);
    c = i(c, d, a, b, word(octets, at + 24), 15, 0xa3014314);
    b = i(b, c, d, a, word(octets, at + 52), 21, 0x4e0811a1);
    a = i(a, b, c, d, word(octets, at + 16), 6, 0xf7537e82);
    d = i(d, a, b, c, word(octets, at + 44), 10, 0xbd3af235);
    c = i(c, d, a, b, word(octets, at + 8), 15, 0x2ad7d2bb);
    b = i(b, c, d, a, word(octets, at + 36), 21, 0xeb86d391);

    s0 += a;
    s1 += b;
    s2 += c;
    s3 += d;
  }
}
