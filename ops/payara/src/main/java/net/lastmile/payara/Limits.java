package net.lastmile.payara;

import java.time.Duration;
import java.util.Map;

/**
 * What a listener allows: to all peers together, and to each {@link Source}.
 *
 * @param connections open at once
 * @param pages threads for everything except the API and health; for one source, the requests that
 *     have a thread or wait for one
 * @param api the same for the API
 * @param health the same for health, which is answered even while everything else waits
 * @param largeBodies how many bodies may be read at once while a thread waits for them
 * @param heldOctetsOfSource for the bodies of one source, by {@link Incoming#cost}; for all
 *     together: {@link #ALL_HELD_OCTETS}
 */
record Limits(
    Share connections,
    Share pages,
    Share api,
    Share health,
    Share largeBodies,
    long heldOctetsOfSource) {
  /** For the bodies of all unanswered requests together, by their cost. */
  static final long ALL_HELD_OCTETS = 32L * 1024 * 1024;

  /**
   * Pages use the processor more than they wait. With 64 threads per core, API calls took 5 s while
   * 300 readers fetched one page; so the number of page threads depends on the cores.
   */
  private static final int PAGES =
      Math.clamp(16L * Runtime.getRuntime().availableProcessors(), 32, 128);

  /** Open to everybody. One source leaves half the threads of each kind to others. */
  static final Limits PUBLIC =
      new Limits(
          new Share(8_000, 256),
          new Share(PAGES, 64),
          new Share(48, 64),
          new Share(4, 4),
          new Share(8, 2),
          2L * 1024 * 1024);

  /**
   * For the portal, the edges on the same machine and monitoring. Requests that a source makes here
   * through the portal were already counted at the public listener.
   */
  static final Limits INNER =
      new Limits(
          Share.ofAny(2_000),
          new Share(4, 2_000),
          new Share(160, 2_000),
          new Share(4, 2_000),
          Share.ofAny(32),
          ALL_HELD_OCTETS);

  /** How many requests of each kind may wait for a thread. */
  static final int WAITING = 400;

  /** Largest body, unless its path allows larger ones ({@link #bodyOctets}). */
  static final int HELD_OCTETS = 128 * 1024;

  /** Ten times what an edge sends: 5,000 events, compressed. */
  private static final int BATCH_OCTETS = 8 * 1024 * 1024;

  /**
   * Far more than the API accepts for a logo, so that it can say what is wrong with a photograph.
   */
  private static final int PICTURE_OCTETS = 2 * 1024 * 1024;

  /**
   * Paths whose bodies may be large. Each requires a log-in or a token before it reads a body. They
   * are compared exactly as sent: with dots or semicolons added, a path does not match.
   */
  private static final Map<String, Integer> LARGE =
      Map.of(
          "/api/edge/events", BATCH_OCTETS,
          "/api/edge/coa/leases", BATCH_OCTETS,
          "/api/edge/coa/results", BATCH_OCTETS,
          "/api/tenant/logo", PICTURE_OCTETS,
          "/panel/brand", PICTURE_OCTETS);

  /** How long a peer may take from its first octet until its request is held completely. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * How many times longer a large body may take, from when a thread begins to read it. The thread
   * notices the end only when Grizzly's own wait for the next octet ends, 30 s after the last one.
   */
  static final int PATIENCE_FOR_LARGE = 4;

  /**
   * @param all for all sources together
   * @param ofSource for one source
   */
  record Share(int all, int ofSource) {
    static Share ofAny(int all) {
      return new Share(all, all);
    }

    /**
     * Of these threads, how many one source may have at a time: half, where sources have a limit.
     *
     * @param waiting how many more requests than threads there may be
     */
    int threadsOfSource(int waiting) {
      return ofSource < all + waiting ? Math.max(1, all / 2) : all;
    }
  }

  /** Largest allowed body. */
  static int bodyOctets(String path) {
    return LARGE.getOrDefault(path, HELD_OCTETS);
  }
}
