package net.lastmile.edge.receive;

/**
 * How the packet path is sized.
 *
 * @param loops event loops, each with its own socket on every port
 * @param duplicateSlots requests remembered per loop for duplicate detection (RFC 5080 section
 *     2.2.2), a power of two
 */
public record PacketSettings(int loops, int duplicateSlots) {
  private static final int DUPLICATE_SLOTS = 1 << 16;

  /** One loop a core. */
  public static PacketSettings forThisMachine() {
    return new PacketSettings(Runtime.getRuntime().availableProcessors(), DUPLICATE_SLOTS);
  }
}
