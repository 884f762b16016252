package net.lastmile.ops.bench;

/**
 * One session of a soak: what was sent, and what of that an edge has acknowledged.
 *
 * @param acknowledgedOctets of the highest counter that was acknowledged; -1 before the Start was
 * @param sentOctets of the highest counter that was sent
 * @param stopAcknowledged whether its end was
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
