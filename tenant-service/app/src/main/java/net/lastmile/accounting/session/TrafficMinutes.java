package net.lastmile.accounting.session;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up a batch's traffic and log-ins minute by minute. */
public final class TrafficMinutes {
  /**
   * Older minutes are no longer on any chart; the sessions' own totals still include their traffic.
   */
  static final Duration REACH = Duration.ofDays(1);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  // Sorted by time, so that two batches lock rows in the same order.
  private final SortedMap<Instant, Sums> minutes = new TreeMap<>();

  /** The sums of one minute. */
  public static final class Sums {
    long downloadOctets;
    long uploadOctets;
    long accepts;
    long rejects;
  }

  public void login(Instant at, boolean accepted) {
    Sums sums = minute(at);
    if (accepted) {
      sums.accepts++;
    } else {
      sums.rejects++;
    }
  }

  /** Spreads traffic evenly over the time in which it flowed; rounding loses nothing. */
  public void traffic(Instant from, Instant to, long downloadOctets, long uploadOctets) {
    if (downloadOctets == 0 && uploadOctets == 0) {
      return;
    }
    Instant start = from.isBefore(to) ? from : to.minusSeconds(1);
    double whole = Duration.between(start, to).toMillis();
    Instant reach = to.minus(REACH);
    long downloadSpread = 0;
    long uploadSpread = 0;
    Instant at = start.isBefore(reach) ? reach : start;
    if (at.isAfter(start)) {
      double before = Duration.between(start, at).toMillis() / whole;
      downloadSpread = (long) (downloadOctets * before);
      uploadSpread = (long) (uploadOctets * before);
    }
    while (at.isBefore(to)) {
      Instant end = at.truncatedTo(ChronoUnit.MINUTES).plus(MINUTE);
      boolean last = !end.isBefore(to);
      double part = last ? 1 : Duration.between(start, end).toMillis() / whole;
      Sums sums = minute(at);
      sums.downloadOctets =
          saturated(sums.downloadOctets, (long) (downloadOctets * part) - downloadSpread);
      sums.uploadOctets = saturated(sums.uploadOctets, (long) (uploadOctets * part) - uploadSpread);
      downloadSpread = (long) (downloadOctets * part);
      uploadSpread = (long) (uploadOctets * part);
      at = end;
    }
  }

  /** A sum that does not overflow: a chart at its maximum is better than a negative one. */
  private static long saturated(long sum, long more) {
    return more > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + more;
  }

  public SortedMap<Instant, Sums> all() {
    return minutes;
  }

  private Sums minute(Instant at) {
    return minutes.computeIfAbsent(at.truncatedTo(ChronoUnit.MINUTES), _ -> new Sums());
  }
}
