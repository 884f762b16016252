package net.lastmile.api.dashboard;

import java.time.Instant;
import java.util.List;

/**
 * What happened over time, in steps of one length.
 *
 * @param stepSeconds length of a step: a minute for spans of up to three hours, a quarter of an
 *     hour up to a day and a half, an hour up to eight days, otherwise four hours
 * @param points oldest first, also those in which nothing happened; the step that is not over yet
 *     is not among them
 */
public record HistoryView(long stepSeconds, List<Point> points) {
  /**
   * @param at when the step began
   * @param online live sessions at its end
   * @param downloadBps average bit/s towards subscribers
   */
  public record Point(
      Instant at, long online, long downloadBps, long uploadBps, long accepts, long rejects) {}
}
