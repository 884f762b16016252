package net.lastmile.radius;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.lastmile.edge.contract.IgnoredValue;

/** What is doubted of a session: values that were left out, and how far its totals are trusted. */
final class SessionDoubts {
  private static final String SEPARATOR = ",";

  /** What was left out of any packet of it. */
  final Set<IgnoredValue> ignored = EnumSet.noneOf(IgnoredValue.class);

  /** Whether two readings in a row said so: then no plan's rate says what it cannot carry. */
  boolean fasterThanPlan;

  /** When its totals were read last; null: at its last packet. */
  Instant countedAt;

  /** Totals that jumped and wait for a second reading; null: none. */
  Long doubtedInput;

  Long doubtedOutput;

  /** As its row keeps them; null for none. */
  String ignoredText() {
    return ignored.isEmpty()
        ? null
        : ignored.stream().map(Enum::name).collect(Collectors.joining(SEPARATOR));
  }

  void readIgnored(String text) {
    if (text != null) {
      for (String name : text.split(SEPARATOR, -1)) {
        ignored.add(IgnoredValue.valueOf(name));
      }
    }
  }
}
