package net.lastmile.edge.radius;

/** Comparisons whose duration does not depend on which octet differs. */
public final class ConstantTime {
  private ConstantTime() {}

  public static boolean equal(byte[] a, int aOffset, byte[] b, int bOffset, int length) {
    int difference = 0;
    for (int i = 0; i < length; i++) {
      difference |= a[aOffset + i] ^ b[bOffset + i];
    }
    return difference == 0;
  }
}
