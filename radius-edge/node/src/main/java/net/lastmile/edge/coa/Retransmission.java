package net.lastmile.edge.coa;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a request is sent again, and when it is given up (RFC 5080 section 2.2.1): waits double up
 * to the longest, each randomly varied by up to a tenth.
 *
 * @param transmissions in total; the request has failed after the wait that follows the last one
 */
record Retransmission(Duration first, Duration longest, int transmissions) {
  private static final double SPREAD = 0.1;

  /** Gives up after 11 seconds: someone is waiting at the panel. */
  static final Retransmission USUAL =
      new Retransmission(Duration.ofSeconds(1), Duration.ofSeconds(4), 4);

  /**
   * How long to wait for an answer.
   *
   * @param sent transmissions so far, from 1
   */
  Duration afterTransmission(int sent) {
    long millis = Math.min(longest.toMillis(), first.toMillis() << (sent - 1));
    double factor = ThreadLocalRandom.current().nextDouble(1 - SPREAD, 1 + SPREAD);
    return Duration.ofMillis(Math.round(millis * factor));
  }
}
