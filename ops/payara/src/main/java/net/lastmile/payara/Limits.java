package net.lastmile.payara;

import java.time.Duration;

/**
 * What a listener grants its peers, all together and each.
 *
 * @param connections open at once
 * @param connectionsOfSource open at once from one source ({@link Source})
 * @param requestsOfSource being answered at once for one source
 * @param pageThreads threads for everything but the two below
 * @param apiThreads threads for the API
 * @param largeBodies at once, of those that are read while a thread waits for them
 */
record Limits(
    int connections,
    int connectionsOfSource,
    int requestsOfSource,
    int pageThreads,
    int apiThreads,
    int largeBodies) {
  /** Open to everybody. One source leaves half of the threads for pages to others. */
  static final Limits PUBLIC = new Limits(8_000, 256, 64, 128, 48, 8);

  /** For the portal, the edges beside it and whoever watches over the platform. */
  static final Limits INNER = new Limits(2_000, 2_000, 2_000, 4, 160, 32);

  /** Health is told even while all else waits. */
  static final int HEALTH_THREADS = 2;

  /** Requests that may wait for a thread, for each kind of them. */
  static final int WAITING = 400;

  /** Of a body, before a thread is given to its request. */
  static final int HELD_OCTETS = 128 * 1024;

  /** Of all bodies that are not whole yet. */
  static final long ALL_HELD_OCTETS = 32L * 1024 * 1024;

  /**
   * How long a peer may take from its first octet to the end of a request, as far as it is held.
   */
  static final Duration PATIENCE = Duration.ofSeconds(30);
}
