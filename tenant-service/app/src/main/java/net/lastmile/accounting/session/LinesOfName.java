package net.lastmile.accounting.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The lines that had one username, one after the other: an event under the name belongs to the line
 * that had it at that moment.
 */
record LinesOfName(List<Held> held) {
  static final LinesOfName NONE = new LinesOfName(List.of());

  /**
   * How far an edge's clock may be behind the centre's: an event that seems to have happened this
   * shortly before a line was created happened after it.
   */
  static final Duration CLOCKS_APART = Duration.ofMinutes(2);

  /**
   * One of the lines.
   *
   * @param until when it was deleted; null: it still exists
   */
  record Held(AccountedLine line, Instant since, Instant until) {
    boolean has(Instant moment) {
      return !moment.isBefore(since) && (until == null || moment.isBefore(until));
    }
  }

  LinesOfName {
    held = held.stream().sorted(Comparator.comparing(Held::since)).toList();
  }

  /**
   * The line that had the name at this moment, {@link AccountedLine#UNKNOWN} if none had. Events
   * before the first line of a name are given to that line: no other can be meant.
   */
  AccountedLine at(Instant moment) {
    for (Held each : held) {
      if (each.has(moment)) {
        return each.line();
      }
    }
    for (int i = 0; i < held.size(); i++) {
      Held next = held.get(i);
      boolean before = moment.isBefore(next.since());
      if (before && (i == 0 || !moment.plus(CLOCKS_APART).isBefore(next.since()))) {
        return next.line();
      }
    }
    return AccountedLine.UNKNOWN;
  }
}
