package net.lastmile.edge.lease;

import java.util.UUID;

/**
 * Identifies what is claimed.
 *
 * @param of the pool of an address, or the subscriber of a session
 * @param what the address, or the session's number from 0
 */
public record ClaimKey(Kind kind, UUID tenantId, UUID of, String what) {
  /** What can be claimed. */
  public enum Kind {
    ADDRESS("a"),
    SESSION("s");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }
  }

  static ClaimKey address(UUID tenantId, UUID poolId, String address) {
    return new ClaimKey(Kind.ADDRESS, tenantId, poolId, address);
  }

  public static ClaimKey session(UUID tenantId, UUID subscriberId, int number) {
    return new ClaimKey(Kind.SESSION, tenantId, subscriberId, Integer.toString(number));
  }

  /** The key in the region's map. */
  public String text() {
    return kind.letter + '/' + tenantId + '/' + of + '/' + what;
  }

  static ClaimKey parse(String text) {
    String[] parts = text.split("/", 4);
    Kind kind = parts[0].equals(Kind.ADDRESS.letter) ? Kind.ADDRESS : Kind.SESSION;
    return new ClaimKey(kind, UUID.fromString(parts[1]), UUID.fromString(parts[2]), parts[3]);
  }
}
