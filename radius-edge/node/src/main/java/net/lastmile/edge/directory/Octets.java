package net.lastmile.edge.directory;

/** Small readings of octets that the index is made of. */
final class Octets {
  private static final int PRIME = 0x01000193;

  private Octets() {}

  static int i32(byte[] octets, int at) {
    return octets[at] << 24
        | (octets[at + 1] & 0xFF) << 16
        | (octets[at + 2] & 0xFF) << 8
        | octets[at + 3] & 0xFF;
  }

  /**
   * Only ASCII has a case here: other letters would need a locale, and routers do not fold them.
   */
  static byte lower(byte octet) {
    return octet >= 'A' && octet <= 'Z' ? (byte) (octet + ('a' - 'A')) : octet;
  }

  /**
   * A hash of the name without regard to ASCII case (FNV-1a, then mixed so that the low bits depend
   * on all of it).
   *
   * @param seed unknown outside, so that nobody can choose names that collide
   */
  static int hash(byte[] name, int offset, int length, int seed) {
    int hash = seed;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ lower(name[offset + i])) * PRIME;
    }
    hash ^= hash >>> 16;
    hash *= 0x85EBCA6B;
    hash ^= hash >>> 13;
    return hash;
  }
}
