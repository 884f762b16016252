package net.lastmile.ops.launcher.logs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Passes the same line only a few times a minute, then reports how often it was left out. Lines
 * that differ only in digits (times, ports, thread numbers) count as the same.
 */
final class RepeatedLines {
  static final int SHOWN_A_SPAN = 10;
  private static final Duration SPAN = Duration.ofMinutes(1);

  /** Beyond this many different lines in a span, new ones pass uncounted. */
  private static final int MOST_KINDS = 2_000;

  /** Characters compared: the lines of a flood begin alike. */
  private static final int COMPARED = 200;

  /** Shorter lines, such as brackets and blank lines, always pass: they take little room. */
  private static final int SHORT = 4;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private final Map<String, Integer> seen = new LinkedHashMap<>();
  private final Clock clock;
  private Instant end;

  RepeatedLines(Clock clock) {
    this.clock = clock;
    end = clock.instant().plus(SPAN);
  }

  /** The lines to write now that this one has arrived. */
  List<String> pass(String line) {
    List<String> wanted = new ArrayList<>();
    if (!clock.instant().isBefore(end)) {
      wanted.addAll(summaries());
    }
    if (line.length() < SHORT || isNewAndFull(kind(line))) {
      wanted.add(line);
    } else if (seen.merge(kind(line), 1, Integer::sum) <= SHOWN_A_SPAN) {
      wanted.add(line);
    }
    return wanted;
  }

  /** How often each kind of line was left out; begins a new span. */
  List<String> summaries() {
    List<String> told = new ArrayList<>();
    seen.forEach(
        (kind, count) -> {
          // Of a stack trace, the line that says what happened is enough.
          if (count > SHOWN_A_SPAN && !Character.isWhitespace(kind.charAt(0))) {
            told.add("… repeated %d times: %s".formatted(count - SHOWN_A_SPAN, kind));
          }
        });
    seen.clear();
    end = clock.instant().plus(SPAN);
    return told;
  }

  private boolean isNewAndFull(String kind) {
    return seen.size() >= MOST_KINDS && !seen.containsKey(kind);
  }

  private static String kind(String line) {
    String beginning = line.substring(0, Math.min(line.length(), COMPARED));
    return DIGITS.matcher(beginning).replaceAll("#");
  }
}
