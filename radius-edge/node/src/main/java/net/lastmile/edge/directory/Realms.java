package net.lastmile.edge.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Realms as octets, to be compared with what follows the last {@code @} of a User-Name. */
final class Realms {
  static final Realms NONE = new Realms(List.of());
  private static final int ABSENT = -1;

  private final byte[][] names;

  /**
   * @param names lower case
   */
  Realms(List<String> names) {
    this.names =
        names.stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
  }

  boolean isEmpty() {
    return names.length == 0;
  }

  /** Whether the name has a realm and it is one of these, without regard to ASCII case. */
  boolean hold(byte[] octets, int offset, int length) {
    int at = at(octets, offset, length);
    if (at == ABSENT) {
      return false;
    }
    for (byte[] name : names) {
      if (isAt(name, octets, at + 1, offset + length)) {
        return true;
      }
    }
    return false;
  }

  /** Octets of the name before its realm; all of them if it has none. */
  static int localLength(byte[] octets, int offset, int length) {
    int at = at(octets, offset, length);
    return at == ABSENT ? length : at - offset;
  }

  /** Where the last {@code @} stands; nothing before it is no name, so that is no realm. */
  private static int at(byte[] octets, int offset, int length) {
    for (int at = offset + length - 1; at > offset; at--) {
      if (octets[at] == '@') {
        return at;
      }
    }
    return ABSENT;
  }

  private static boolean isAt(byte[] name, byte[] octets, int from, int end) {
    if (name.length != end - from) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (name[i] != Octets.lower(octets[from + i])) {
        return false;
      }
    }
    return true;
  }
}
