package net.lastmile.accounting.session;

import java.time.Duration;

/**
 * How fast a line was between two readings of a session.
 *
 * @param downloadKbps null if it is not known, as is {@code uploadKbps} then
 */
record LineRate(Long downloadKbps, Long uploadKbps) {
  static final LineRate UNKNOWN = new LineRate(null, null);

  private static final long OCTETS_A_KBIT = 125;

  /** The average over a time of at least a second. */
  static LineRate of(long downloadOctets, long uploadOctets, Duration time) {
    return new LineRate(kbps(downloadOctets, time), kbps(uploadOctets, time));
  }

  private static long kbps(long octets, Duration time) {
    return octets / OCTETS_A_KBIT / time.toSeconds();
  }
}
