package net.lastmile.ops.bng.session;

/** The octet counters of a session: they grow with time at the line's rate, which may change. */
public final class Traffic {
  private static final int BITS_PER_OCTET = 8;
  private static final double NANOS_PER_SECOND = 1e9;
  private LineRate rate;
  private long countedAtNanos;
  private double downloadOctets;
  private double uploadOctets;

  public Traffic(LineRate rate, long nowNanos) {
    this.rate = rate;
    this.countedAtNanos = nowNanos;
  }

  void advance(long nowNanos) {
    double seconds = (nowNanos - countedAtNanos) / NANOS_PER_SECOND;
    downloadOctets += seconds * rate.downloadBps() / BITS_PER_OCTET;
    uploadOctets += seconds * rate.uploadBps() / BITS_PER_OCTET;
    countedAtNanos = nowNanos;
  }

  /** Octets so far count at the old rate. */
  public void changeRate(LineRate newRate, long nowNanos) {
    advance(nowNanos);
    rate = newRate;
  }

  LineRate rate() {
    return rate;
  }

  public long downloadOctets() {
    return (long) downloadOctets;
  }

  public long uploadOctets() {
    return (long) uploadOctets;
  }
}
