package net.lastmile.accounting.session;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.lastmile.edge.contract.event.IgnoredValue;

/** Doubts about a session: values that were left out, and how far its totals are trusted. */
final class SessionDoubts {
  private static final String SEPARATOR = ",";

  /** Reasons for values left out of any of its packets. */
  final Set<IgnoredValue> ignored = EnumSet.noneOf(IgnoredValue.class);

  /**
   * Whether two readings in a row exceeded the plan's rate, which then no longer limits what is
   * believed.
   */
  boolean fasterThanPlan;

  /** When its totals were last read; null: at its last packet. */
  Instant countedAt;

  /** Totals that jumped and wait for a second reading to confirm them; null: none. */
  Long doubtedInput;

  Long doubtedOutput;

  /** As stored in its row; null for none. */
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
