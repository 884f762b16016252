package net.lastmile.edge.session;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import net.lastmile.edge.session.index.NasOfTenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits how much of the region's table one NAS may fill. All tenants' sessions are in the memory
 * and on the disk of every node, so a router that invents sessions, even through a fault, must not
 * use up the others' room. For one thread.
 */
final class NasShare {
  private static final Logger LOG = LoggerFactory.getLogger(NasShare.class);

  /**
   * Live sessions of a NAS: three times what a large router has, so that several may be behind one
   * proxy. In memory that is 170 MiB.
   */
  static final int MAX_UP = 100_000;

  /**
   * Sessions of a NAS that begin within {@link #WINDOW}: each line of a large router may dial in
   * twelve times. Ended sessions are kept for as long, so this limits them, too.
   */
  static final int MAX_BEGUN = 400_000;

  private static final Duration WINDOW = SessionWriter.ENDED_KEPT;

  /** What a NAS has begun since then, and whether an excess was already logged. */
  private static final class Begun {
    private long sinceMillis;
    private int count;
    private boolean told;

    private void startAt(long millis) {
      sinceMillis = millis;
      count = 0;
      told = false;
    }
  }

  private final int maxUp;
  private final int maxBegun;
  private final Map<NasOfTenant, Begun> nases = new HashMap<>();
  private final LongAdder refused = new LongAdder();

  NasShare() {
    this(MAX_UP, MAX_BEGUN);
  }

  NasShare(int maxUp, int maxBegun) {
    this.maxUp = maxUp;
    this.maxBegun = maxBegun;
  }

  /**
   * Whether one more session of this NAS may enter the table.
   *
   * @param up the number of its live sessions
   */
  boolean admits(NasOfTenant nas, int up, long nowMillis) {
    Begun begun = nases.computeIfAbsent(nas, n -> new Begun());
    long age = nowMillis - begun.sinceMillis;
    // If the clock was set back, the window would get too long.
    if (age < 0 || age >= WINDOW.toMillis()) {
      begun.startAt(nowMillis);
    }
    if (up < maxUp && begun.count < maxBegun) {
      begun.count++;
      return true;
    }
    refused.increment();
    if (!begun.told) {
      begun.told = true;
      LOG.warn(
          "NAS {} of tenant {} has {} sessions up and began {} within an hour: further ones do not"
              + " enter the table",
          nas.nasId(),
          nas.tenantId(),
          up,
          begun.count);
    }
    return false;
  }

  /** First packets of sessions that did not enter the table, since the start. */
  long refused() {
    return refused.sum();
  }
}
