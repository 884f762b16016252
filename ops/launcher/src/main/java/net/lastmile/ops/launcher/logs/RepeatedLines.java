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
 * Lets the same line through a few times a minute, and then says how often it was left out. Lines
 * are the same if they differ in digits alone: times, ports and numbers of threads.
 */
final class RepeatedLines {
  static final int SHOWN_A_SPAN = 10;
  private static final Duration SPAN = Duration.ofMinutes(1);

  /** Past this many different lines, new ones of the span pass uncounted. */
  private static final int MOST_KINDS = 2_000;

  /** A flood repeats its beginnings. */
  private static final int COMPARED = 200;

  /** Brackets and blank lines between others: nobody misses what repeats so little. */
  private static final int SHORT = 4;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private final Map<String, Integer> seen = new LinkedHashMap<>();
  private final Clock clock;
  private Instant end;

  RepeatedLines(Clock clock) {
    this.clock = clock;
    end = clock.instant().plus(SPAN);
  }

  /** What is to be written now that this line has come. */
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
          // Of a stack trace the line that says what happened is enough.
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
