package net.lastmile.edge.directory;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a router's requests to one of our ports show about its secret. A router may have one secret
 * for log-ins and another for accounting, so one proves nothing about the other.
 *
 * <p>Whoever forges a router's source address can send misfits at will. They raise no doubt while
 * valid requests come in between, and otherwise at most one doubt a minute.
 */
final class SecretEvidence {
  /** One misfit may be what a subscriber typed, or damage on the way. */
  static final int DOUBTED_FROM = 3;

  /** The centre forgets a doubt that is not repeated. */
  static final long DOUBTED_AGAIN_MILLIS = 60_000;

  /** If the secret fitted within this time before the misfits, it is the right one. */
  static final long PROOF_LASTS_MILLIS = 600_000;

  private static final long NEVER = Long.MIN_VALUE / 2;

  private final AtomicInteger misfits = new AtomicInteger();
  private final AtomicLong doubtedAtMillis = new AtomicLong(NEVER);
  private volatile long provenAtMillis = NEVER;
  private volatile boolean doubted;

  /** Whether to report that the secret is doubted; false if that was reported lately. */
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

  /** Whether the secret was doubted until now. Writes nothing unless there were misfits. */
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
