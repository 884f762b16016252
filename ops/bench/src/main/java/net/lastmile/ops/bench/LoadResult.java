package net.lastmile.ops.bench;

/**
 * The result of one measurement.
 *
 * @param coreSeconds the server's CPU time during the measurement, user and system
 * @param repeats requests sent again after a second without an answer
 * @param unsent requests not sent when due because the maximum was in flight
 */
record LoadResult(
    long answers,
    long wrong,
    long repeats,
    long unsent,
    double seconds,
    double coreSeconds,
    double p50Micros,
    double p99Micros) {
  double answersPerCoreSecond() {
    return answers / coreSeconds;
  }

  double answersPerSecond() {
    return answers / seconds;
  }
}
