package net.lastmile.edge.directory;

import net.lastmile.edge.contract.record.Username;

/** Low-level operations on octets that the index is built on. */
final class Octets {
  private static final int PRIME = 0x01000193;

  private Octets() {}

  static int i32(byte[] octets, int at) {
    return octets[at] << 24
        | (octets[at + 1] & 0xFF) << 16
        | (octets[at + 2] & 0xFF) << 8
        | octets[at + 3] & 0xFF;
  }

  /** For ASCII; names with other letters are converted as text ({@link Username}). */
  static byte lower(byte octet) {
    return octet >= 'A' && octet <= 'Z' ? (byte) (octet + ('a' - 'A')) : octet;
  }

  static boolean isAscii(byte[] octets, int offset, int length) {
    for (int at = offset; at < offset + length; at++) {
      if (octets[at] < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * A hash of the name that ignores ASCII case (FNV-1a, then mixed so that the low bits depend on
   * the whole name).
   *
   * @param seed unknown outside, so that nobody can choose names that collide
   */
  static int hash(byte[] name, int offset, int length, int seed) {
    int hash = seed;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ lower(name[offset + i])) * PRIME;
    }
    return mixed(hash);
  }

  /** The hash of the username that {@link Username#ofMac} makes of this address. */
  static int hashOfMac(long mac, int seed) {
    int hash = seed;
    for (int at = 0; at < Username.MAC_CHARACTERS; at++) {
      hash = (hash ^ Username.macOctet(mac, at)) * PRIME;
    }
    return mixed(hash);
  }

  private static int mixed(int folded) {
    int hash = folded ^ folded >>> 16;
    hash *= 0x85EBCA6B;
    return hash ^ hash >>> 13;
  }
}
