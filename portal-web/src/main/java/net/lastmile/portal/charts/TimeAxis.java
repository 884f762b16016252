package net.lastmile.portal.charts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * The times of a chart, and which of them its axis names: round ones of the tenant's day, at most
 * some ten.
 *
 * @param times when each step begins, oldest first
 * @param stepSeconds length of a step
 */
public record TimeAxis(List<Instant> times, long stepSeconds, ZoneId zone, Locale locale) {
  private static final int MOST_TICKS = 10;
  private static final long DAY_MINUTES = 24 * 60;

  /** In minutes; each divides a day or is a number of days. */
  private static final List<Long> BETWEEN_TICKS =
      List.of(
          1L,
          5L,
          10L,
          15L,
          30L,
          60L,
          120L,
          180L,
          360L,
          720L,
          DAY_MINUTES,
          2 * DAY_MINUTES,
          5 * DAY_MINUTES);

  /** What the axis says below each time; empty between ticks. */
  public List<String> ticks() {
    long between = between();
    return times.stream().map(at -> isTick(at, between) ? tick(at, between) : "").toList();
  }

  /** A time in full, as tables and the pointer's box show it. */
  public String when(Instant at) {
    return hoursOnly()
        ? format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), at)
        : dated(at);
  }

  /** Date, hour and minute. */
  public String dated(Instant at) {
    return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), at);
  }

  private String tick(Instant at, long between) {
    boolean day = between >= DAY_MINUTES || minuteOfDay(at) == 0 && !hoursOnly();
    return format(
        day
            ? DateTimeFormatter.ofLocalizedPattern("MMMd")
            : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT),
        at);
  }

  private String format(DateTimeFormatter as, Instant at) {
    return as.withLocale(locale).format(at.atZone(zone));
  }

  private boolean isTick(Instant at, long between) {
    if (between <= DAY_MINUTES) {
      return minuteOfDay(at) % between == 0;
    }
    ZonedDateTime local = at.atZone(zone);
    return minuteOfDay(at) == 0 && local.toLocalDate().toEpochDay() % (between / DAY_MINUTES) == 0;
  }

  private long minuteOfDay(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return local.getHour() * 60L + local.getMinute();
  }

  private long between() {
    long minutes = length().toMinutes();
    return BETWEEN_TICKS.stream()
        .filter(each -> minutes / each <= MOST_TICKS)
        .findFirst()
        .orElse(BETWEEN_TICKS.getLast());
  }

  private boolean hoursOnly() {
    return length().toMinutes() <= DAY_MINUTES
        && !times.isEmpty()
        && times
            .getFirst()
            .atZone(zone)
            .toLocalDate()
            .equals(times.getLast().atZone(zone).toLocalDate());
  }

  private Duration length() {
    return Duration.ofSeconds(stepSeconds * times.size());
  }
}
