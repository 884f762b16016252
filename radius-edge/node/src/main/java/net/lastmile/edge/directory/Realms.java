package net.lastmile.edge.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Realms as octets, to compare with what follows the last {@code @} of a User-Name. */
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

  /** Whether the name has one of these realms, ignoring ASCII case. */
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

  /** Length of the name before its realm; of the whole name if it has none. */
  static int localLength(byte[] octets, int offset, int length) {
    int at = at(octets, offset, length);
    return at == ABSENT ? length : at - offset;
  }

  /**
   * Position of the last {@code @}. At the start of the name it has no username before it, so it
   * does not begin a realm.
   */
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
