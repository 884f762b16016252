package net.lastmile.edge.access;

/**
 * DES (FIPS 46-3) for one block under a key that is used once, as MS-CHAP wants it: what takes time
 * there is the key, and to change a JDK cipher's key makes a dozen objects. The permutations are
 * tables by octet or by bits of seven, made once. For one thread.
 */
final class Des {
  private static final int ROUNDS = 16;
  private static final int HALF_KEY_BITS = 28;
  private static final int HALF_KEY = (1 << HALF_KEY_BITS) - 1;
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

  /** The eight boxes, row by row, a digit each. */
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

  /** What a box and the mixing after it make of six bits. */
  private static final int[][] MIXED = mixed();

  private static final long[][] BEGIN = byOctet(INITIAL, 8);
  private static final long[][] END = byOctet(inverse(INITIAL), 8);
  private static final long[][] KEY = byOctet(KEY_CHOICE, 8);

  /** By seven bits of the 56. */
  private static final long[][] ROUND_KEY = byBits(ROUND_KEY_CHOICE, 56, 7);

  private Des() {}

  /** The block under the key; of each octet of the key the lowest bit is ignored. */
  static long encrypt(long key, long block) {
    long chosen = permuted(KEY, key);
    int c = (int) (chosen >>> HALF_KEY_BITS);
    int d = (int) chosen & HALF_KEY;
    long begun = permuted(BEGIN, block);
    int left = (int) (begun >>> Integer.SIZE);
    int right = (int) begun;
    for (int round = 0; round < ROUNDS; round++) {
      c = turned(c, SHIFTS[round]);
      d = turned(d, SHIFTS[round]);
      int next = left ^ mix(right, roundKey((long) c << HALF_KEY_BITS | d));
      left = right;
      right = next;
    }
    return permuted(END, (long) right << Integer.SIZE | left & 0xFFFF_FFFFL);
  }

  private static int turned(int half, int by) {
    return (half << by | half >>> HALF_KEY_BITS - by) & HALF_KEY;
  }

  private static int mix(int right, long key) {
    // Each box sees four bits and one more on either side, round the ends.
    int turned = Integer.rotateRight(right, 1);
    int mixed = 0;
    for (int box = 0; box < BOXES.length; box++) {
      int six = Integer.rotateLeft(turned, 4 * box + 6) & 0x3F;
      mixed |= MIXED[box][six ^ (int) (key >>> 42 - 6 * box) & 0x3F];
    }
    return mixed;
  }

  private static long roundKey(long halves) {
    long key = 0;
    for (int i = 0; i < 8; i++) {
      key |= ROUND_KEY[i][(int) (halves >>> 49 - 7 * i) & 0x7F];
    }
    return key;
  }

  private static long permuted(long[][] table, long value) {
    long result = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      result |= table[i][(int) (value >>> 56 - 8 * i) & 0xFF];
    }
    return result;
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

  private static long[][] byOctet(int[] permutation, int octets) {
    return byBits(permutation, 8 * octets, 8);
  }

  /** What each value of each group of bits becomes. */
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

  /** The standard counts bits from 1 and from the highest. */
  private static long permutation(int[] permutation, long value, int width) {
    long result = 0;
    for (int from : permutation) {
      result = result << 1 | value >>> width - from & 1;
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
