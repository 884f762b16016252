package net.lastmile.ops.bench;

/**
 * One session of a soak: what was sent, and what of it an edge has acknowledged.
 *
 * @param acknowledgedOctets the highest acknowledged counter; -1 before the Start was acknowledged
 * @param sentOctets the highest counter sent
 * @param stopAcknowledged whether its Stop was acknowledged
 */
record SoakSession(long acknowledgedOctets, long sentOctets, boolean stopAcknowledged) {
  static final SoakSession UNHEARD = new SoakSession(-1, 0, false);

  SoakSession sent(long octets) {
    return new SoakSession(acknowledgedOctets, Math.max(sentOctets, octets), stopAcknowledged);
  }

  SoakSession acknowledged(long octets, boolean stop) {
    return new SoakSession(
        Math.max(acknowledgedOctets, octets), sentOctets, stopAcknowledged || stop);
  }

  boolean wasAcknowledged() {
    return acknowledgedOctets >= 0;
  }
}
