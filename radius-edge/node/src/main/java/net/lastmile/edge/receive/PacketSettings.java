package net.lastmile.edge.receive;

import net.lastmile.edge.config.SocketCalls;

/**
 * The dimensions of the packet path.
 *
 * @param loops event loops, each with its own socket on every port
 * @param duplicateSlots requests remembered per loop for duplicate detection (RFC 5080 section
 *     2.2.2), a power of two
 * @param calls the system calls with which they receive and send
 */
public record PacketSettings(int loops, int duplicateSlots, SocketCalls calls) {
  private static final int DUPLICATE_SLOTS = 1 << 16;

  /** With the kind of loops that suits the system. */
  public PacketSettings(int loops, int duplicateSlots) {
    this(loops, duplicateSlots, SocketCalls.AUTO);
  }

  /** One loop per core. */
  public static PacketSettings forThisMachine(SocketCalls calls) {
    return new PacketSettings(Runtime.getRuntime().availableProcessors(), DUPLICATE_SLOTS, calls);
  }
}
