package net.lastmile.edge.directory;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the requests of a router to one of our ports say of its secret. A router may have one secret
 * for log-ins and another for accounting, so that the one proves nothing of the other.
 *
 * <p>Who forges a router's source address can send misfits at will. They raise no doubt while what
 * fits comes in between, and one a minute at most where nothing does.
 */
final class SecretEvidence {
  /** One may be a line's own trash, or damaged on its way. */
  static final int DOUBTED_FROM = 3;

  /** The centre forgets a doubt that is not told again. */
  static final long DOUBTED_AGAIN_MILLIS = 60_000;

  /** A secret that fitted not longer ago than this while misfits came is the right one. */
  static final long PROOF_LASTS_MILLIS = 600_000;

  private static final long NEVER = Long.MIN_VALUE / 2;

  private final AtomicInteger misfits = new AtomicInteger();
  private final AtomicLong doubtedAtMillis = new AtomicLong(NEVER);
  private volatile long provenAtMillis = NEVER;
  private volatile boolean doubted;

  /** Whether the secret is to be doubted, and that was not told lately. */
  boolean misfits(long nowMillis) {
    if (misfits.incrementAndGet() < DOUBTED_FROM
        || nowMillis - provenAtMillis < PROOF_LASTS_MILLIS) {
      return false;
    }
    long before = doubtedAtMillis.get();
    boolean told =
        nowMillis - before >= DOUBTED_AGAIN_MILLIS
            && doubtedAtMillis.compareAndSet(before, nowMillis);
    doubted |= told;
    return told;
  }

  /** Whether the secret was doubted until now. Of a packet that follows another it only reads. */
  boolean fits(long nowMillis) {
    if (misfits.get() == 0 || misfits.getAndSet(0) == 0) {
      return false;
    }
    provenAtMillis = nowMillis;
    boolean before = doubted;
    doubted = false;
    return before;
  }

  boolean isDoubted() {
    return doubted;
  }
}
