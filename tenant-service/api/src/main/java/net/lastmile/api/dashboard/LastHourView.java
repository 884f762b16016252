package net.lastmile.api.dashboard;

import java.time.Instant;
import java.util.List;

/** One point a minute. */
public record LastHourView(List<Point> points) {
  /**
   * @param at start of the minute
   * @param online live sessions
   * @param downloadBps average bit/s towards subscribers over the minute
   */
  public record Point(
      Instant at, long online, long downloadBps, long uploadBps, long accepts, long rejects) {}
}
