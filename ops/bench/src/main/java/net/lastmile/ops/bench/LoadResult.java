package net.lastmile.ops.bench;

/**
 * What one measurement found.
 *
 * @param coreSeconds CPU time of the server during the measurement, user and system
 * @param repeats requests sent again after a second without an answer
 * @param unsent requests that were due while as many as allowed were on their way
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
