package net.lastmile.payara;

import java.time.Duration;
import java.util.Map;

/**
 * What a listener grants its peers, all together and each source ({@link Source}).
 *
 * @param connections open at once
 * @param pages threads for everything but the two below; of one source, requests that have one or
 *     wait for one
 * @param api the same for the API
 * @param health the same for health, which is told even while all else waits
 * @param largeBodies at once, of those that are read while a thread waits for them
 * @param heldOctetsOfSource of the bodies of one source, by {@link Incoming#cost}; of all: {@link
 *     #ALL_HELD_OCTETS}
 */
record Limits(
    Share connections,
    Share pages,
    Share api,
    Share health,
    Share largeBodies,
    long heldOctetsOfSource) {
  /** Of all bodies together: what is not answered yet, by its cost. */
  static final long ALL_HELD_OCTETS = 32L * 1024 * 1024;

  /**
   * A page is work for a processor more than it is waiting. With 64 threads to a core, calls of the
   * API took 5 s beside 300 readers of one page; all threads of pages together share the cores.
   */
  private static final int PAGES =
      Math.clamp(16L * Runtime.getRuntime().availableProcessors(), 32, 128);

  /** Open to everybody. One source leaves half of each kind of threads to others. */
  static final Limits PUBLIC =
      new Limits(
          new Share(8_000, 256),
          new Share(PAGES, 64),
          new Share(48, 64),
          new Share(4, 4),
          new Share(8, 2),
          2L * 1024 * 1024);

  /**
   * For the portal, the edges beside it and whoever watches over the platform. What a source does
   * there by way of the portal was counted at the public listener.
   */
  static final Limits INNER =
      new Limits(
          Share.ofAny(2_000),
          new Share(4, 2_000),
          new Share(160, 2_000),
          new Share(4, 2_000),
          Share.ofAny(32),
          ALL_HELD_OCTETS);

  /** Requests that may wait for a thread, for each kind of them. */
  static final int WAITING = 400;

  /** Of a body, unless its path takes larger ones ({@link #bodyOctets}). */
  static final int HELD_OCTETS = 128 * 1024;

  /** What edges send: 5,000 events, packed, are a tenth of it. */
  private static final int BATCH_OCTETS = 8 * 1024 * 1024;

  /** Far more than the API takes for a logo, so that it can say what is wrong with a photograph. */
  private static final int PICTURE_OCTETS = 2 * 1024 * 1024;

  /**
   * Paths whose bodies may be large. Each asks for a log-in or a token before it reads one; and
   * each stands here as it is sent, for what a server makes of dots and semicolons is another path.
   */
  private static final Map<String, Integer> LARGE =
      Map.of(
          "/api/edge/events", BATCH_OCTETS,
          "/api/edge/coa/leases", BATCH_OCTETS,
          "/api/edge/coa/results", BATCH_OCTETS,
          "/api/tenant/logo", PICTURE_OCTETS,
          "/panel/brand", PICTURE_OCTETS);

  /** How long a peer may take from its first octet to the end of what is held of its request. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * A large body, from when a thread reads it, may take so many times that. Its thread hears of the
   * end when Grizzly's own wait for the next octet ends, 30 s after the last one.
   */
  static final int PATIENCE_FOR_LARGE = 4;

  /**
   * @param all of them together
   * @param ofSource of one source
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

  /** How large a body may be. */
  static int bodyOctets(String path) {
    return LARGE.getOrDefault(path, HELD_OCTETS);
  }
}
