package net.lastmile.edge.access;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

/**
 * DES (FIPS 46-3) for one block under three keys that are used once, as MS-CHAP needs it. Setting
 * up a key takes most of the time, and changing the key of a JDK cipher makes a dozen objects. So
 * the permutations are tables, computed once, indexed by an octet or by seven bits. The three
 * encryptions run side by side: each round must wait for the one before, which would leave the
 * processor idle.
 */
final class Des {
  private static final int ROUNDS = 16;
  private static final int HALF_KEY_BITS = 28;
  private static final long LOW_HALF = (1L << HALF_KEY_BITS) - 1;
  private static final long HIGH_HALF = LOW_HALF << HALF_KEY_BITS;
  private static final int[] INITIAL = {
    58, 50, 42, 34, 26, 18, 10, 2, 60, 52, 44, 36, 28, 20, 12, 4,
    62, 54, 46, 38, 30, 22, 14, 6, 64, 56, 48, 40, 32, 24, 16, 8,
    57, 49, 41, 33, 25, 17, 9, 1, 59, 51, 43, 35, 27, 19, 11, 3,
    61, 53, 45, 37, 29, 21, 13, 5, 63, 55, 47, 39, 31, 23, 15, 7
  };
  private static final int[] MIXING = {
    16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10,
    2, 8, 24, 14, 32, 27, 3, 9, 19, 13, 30, 6, 22, 11, 4, 25
  };
  private static final int[] KEY_CHOICE = {
    57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2,
    59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44, 36, 63, 55, 47, 39,
    31, 23, 15, 7, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37,
    29, 21, 13, 5, 28, 20, 12, 4
  };
  private static final int[] ROUND_KEY_CHOICE = {
    14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4,
    26, 8, 16, 7, 27, 20, 13, 2, 41, 52, 31, 37, 47, 55, 30, 40,
    51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32
  };
  private static final int[] SHIFTS = {1, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1};

  /** The eight S-boxes, row by row, one digit per value. */
  private static final String[] BOXES = {
    "e4d12fb83a6c59070f74e2d1a6cb953841e8d62bfc973a50fc8249175b3ea06d",
    "f18e6b34972dc05a3d47f28ec01a69b50e7ba4d158c6932fd8a13f42b67c05e9",
    "a09e63f51dc7b428d709346a285ecbf1d6498f30b12c5ae71ad069874fe3b52c",
    "7de3069a1285bc4fd8b56f03472c1ae9a690cb7df13e52843f06a1d8945bc72e",
    "2c417ab6853fd0e9eb2c47d150fa3986421bad78f9c5630eb8c71e2d6f09a453",
    "c1af92680d34e75baf427c9561de0b389ef528c3704a1db6432c95fabe17608d",
    "4b2ef08d3c975a61d0b7491ae35c2f8614bdc37eaf6805926bd814a7950fe23c",
    "d2846fb1a93e50c71fd8a374c56b0e927b419ce206adf35821e74a8dfc90356b"
  };

  /** The result for six bits of an S-box and the permutation after it. */
  private static final int[][] MIXED = mixed();

  private static final long[][] BEGIN = byBits(INITIAL, 64, 8);
  private static final long[][] END = byBits(inverse(INITIAL), 64, 8);

  /** Indexed by seven bits of the 56 that a key has without its parity bits. */
  private static final long[][] KEY = byBits(withoutParity(KEY_CHOICE), 56, 7);

  /** Indexed by seven bits of the 56; each S-box's six bits are in an octet of their own. */
  private static final long[][] ROUND_KEY = byBits(inOctets(ROUND_KEY_CHOICE), 56, 7);

  private static final int SIX_BITS = 0x3F3F3F3F;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private Des() {}

  /**
   * Encrypts the block under each of the keys.
   *
   * @param key1 the key's 56 bits without parity, like the others
   * @param target receives the three blocks
   */
  static void encrypt(long block, long key1, long key2, long key3, byte[] target) {
    long chosen1 = permuted(KEY, 49, 7, key1);
    long chosen2 = permuted(KEY, 49, 7, key2);
    long chosen3 = permuted(KEY, 49, 7, key3);
    long begun = permuted(BEGIN, 56, 8, block);
    int left1 = (int) (begun >>> Integer.SIZE);
    int left2 = left1;
    int left3 = left1;
    int right1 = (int) begun;
    int right2 = right1;
    int right3 = right1;
    for (int round = 0; round < ROUNDS; round++) {
      chosen1 = turned(chosen1, SHIFTS[round]);
      chosen2 = turned(chosen2, SHIFTS[round]);
      chosen3 = turned(chosen3, SHIFTS[round]);
      int next1 = left1 ^ mix(right1, chosen1);
      int next2 = left2 ^ mix(right2, chosen2);
      int next3 = left3 ^ mix(right3, chosen3);
      left1 = right1;
      left2 = right2;
      left3 = right3;
      right1 = next1;
      right2 = next2;
      right3 = next3;
    }
    LONG.set(target, 0, ended(right1, left1));
    LONG.set(target, Long.BYTES, ended(right2, left2));
    LONG.set(target, 2 * Long.BYTES, ended(right3, left3));
  }

  private static long ended(int right, int left) {
    return permuted(END, 56, 8, (long) right << Integer.SIZE | left & 0xFFFF_FFFFL);
  }

  /** Both halves of a key, rotated left by one or two bits. */
  private static long turned(long halves, int by) {
    long high = halves & HIGH_HALF;
    long low = halves & LOW_HALF;
    return (high << by | high >>> HALF_KEY_BITS - by) & HIGH_HALF
        | (low << by | low >>> HALF_KEY_BITS - by) & LOW_HALF;
  }

  private static int mix(int right, long chosen) {
    long key = permuted(ROUND_KEY, 49, 7, chosen);
    // Each S-box reads four bits and one more on either side, cyclically. One rotation of the word
    // aligns the bits of boxes 1, 3, 5 and 7, another those of the other boxes.
    int odd = Integer.rotateRight(right, 3) & SIX_BITS ^ (int) (key >>> Integer.SIZE);
    int even = Integer.rotateLeft(right, 1) & SIX_BITS ^ (int) key;
    return MIXED[0][odd >>> 24]
        ^ MIXED[1][even >>> 24]
        ^ MIXED[2][odd >>> 16 & 0x3F]
        ^ MIXED[3][even >>> 16 & 0x3F]
        ^ MIXED[4][odd >>> 8 & 0x3F]
        ^ MIXED[5][even >>> 8 & 0x3F]
        ^ MIXED[6][odd & 0x3F]
        ^ MIXED[7][even & 0x3F];
  }

  private static long permuted(long[][] table, int first, int bits, long value) {
    int mask = (1 << bits) - 1;
    long result = 0;
    for (int i = 0; i < 8; i++) {
      result |= table[i][(int) (value >>> first - bits * i) & mask];
    }
    return result;
  }

  /** The standard numbers a key's bits including every eighth bit, which is parity. */
  private static int[] withoutParity(int[] choice) {
    return IntStream.of(choice).map(bit -> bit - (bit - 1) / 8).toArray();
  }

  /** Boxes 1, 3, 5, 7 and then 2, 4, 6, 8, each with two empty bits in front. */
  private static int[] inOctets(int[] choice) {
    int[] places = new int[Long.SIZE];
    for (int box = 0; box < 8; box++) {
      int octet = box / 2 + box % 2 * 4;
      System.arraycopy(choice, 6 * box, places, 8 * octet + 2, 6);
    }
    return places;
  }

  private static int[][] mixed() {
    int[][] mixed = new int[BOXES.length][64];
    for (int box = 0; box < BOXES.length; box++) {
      for (int six = 0; six < 64; six++) {
        int row = six >>> 4 & 2 | six & 1;
        int digit = Character.digit(BOXES[box].charAt(16 * row + (six >>> 1 & 0xF)), 16);
        long placed = (long) digit << 28 - 4 * box;
        mixed[box][six] = (int) permutation(MIXING, placed, Integer.SIZE);
      }
    }
    return mixed;
  }

  /** The permuted value for each value of each group of bits. */
  private static long[][] byBits(int[] permutation, int width, int bits) {
    int groups = width / bits;
    long[][] table = new long[groups][1 << bits];
    for (int group = 0; group < groups; group++) {
      for (int value = 0; value < 1 << bits; value++) {
        long placed = (long) value << width - bits * (group + 1);
        table[group][value] = permutation(permutation, placed, width);
      }
    }
    return table;
  }

  /** The standard counts bits from 1, starting at the highest; 0 is none. */
  private static long permutation(int[] permutation, long value, int width) {
    long result = 0;
    for (int from : permutation) {
      result = result << 1 | (from == 0 ? 0 : value >>> width - from & 1);
    }
    return result;
  }

  private static int[] inverse(int[] permutation) {
    int[] inverse = new int[permutation.length];
    for (int i = 0; i < permutation.length; i++) {
      inverse[permutation[i] - 1] = i + 1;
    }
    return inverse;
  }
}
