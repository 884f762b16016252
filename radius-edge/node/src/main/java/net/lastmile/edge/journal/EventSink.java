package net.lastmile.edge.journal;

import java.net.InetAddress;
import java.util.UUID;
import net.lastmile.edge.contract.event.NasEvent;

/**
 * Where the packet path puts events for the centre. Called from the event loops; never blocks.
 * Whatever must be kept of an argument is copied before a method returns.
 */
public interface EventSink {
  /**
   * Called on the journal's thread once an accounting record is on disk; the reply may then be
   * sent. While the disk cannot be written, the call is delayed.
   */
  @FunctionalInterface
  interface Durable {
    void run();
  }

  /**
   * Accepts a verified Accounting-Request.
   *
   * @param packet the whole RADIUS packet from its code on
   * @return false if the ring is full or the journal refuses: then no reply may be sent, and the
   *     NAS sends again
   */
  boolean accounting(
      UUID tenantId,
      UUID nasId,
      long atEpochMillis,
      InetAddress source,
      byte[] packet,
      Durable durable);

  /** Whether accounting goes unanswered because nothing can be written to disk. */
  default boolean refusing() {
    return false;
  }

  /** Notes the outcome of an Access-Request; dropped and counted if there is no room. */
  void postAuth(UUID tenantId, UUID nasId, long atEpochMillis, LoginNote login);

  /**
   * Notes that a line was locked to a hardware address; dropped and counted if there is no room.
   *
   * @param mac 48 bits
   */
  void macLock(
      UUID tenantId, UUID nasId, long atEpochMillis, UUID subscriberId, long mac, int lockEpoch);

  /** Notes something learnt of a NAS; dropped and counted if there is no room. */
  void nas(UUID tenantId, UUID nasId, long atEpochMillis, NasEvent.Kind kind);
}
