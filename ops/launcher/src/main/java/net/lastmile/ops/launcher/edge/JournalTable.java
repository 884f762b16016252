package net.lastmile.ops.launcher.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the events in each node's journal, one line per node: the node's own counts, and
 * the platform's as of the node's last answer from it.
 */
final class JournalTable {
  private static final String ROW = "%-10s %11s %9s %8s %10s %8s %11s %9s %8s %9s %8s %8s%n";
  private static final int COUNTS = 11;

  private final List<String> differences = new ArrayList<>();
  private final StringBuilder lines =
      new StringBuilder(
          ROW.formatted(
              "JOURNAL",
              "WRITTEN",
              "PENDING",
              "UNUSED",
              "UNREADABLE",
              "REFUSED",
              "STORED",
              "UNSTORED",
              "WAITING",
              "DISCARDED",
              "UNOWNED",
              "MISSING"));

  /**
   * @param journal from the node's status
   */
  void add(String node, JsonNode journal) {
    JsonNode totals = journal.path("totals");
    JsonNode balance = journal.path("balance");
    Object[] row = new Object[COUNTS + 1];
    int at = 0;
    row[at++] = node;
    row[at++] = totals.path("written").asText();
    row[at++] = journal.path("pending").asText();
    for (String count : List.of("unused", "unreadable", "refused")) {
      row[at++] = totals.path(count).asText();
    }
    for (String count :
        List.of("stored", "unstored", "waiting", "discarded", "unowned", "missing")) {
      row[at++] = balance.path(count).isNumber() ? balance.path(count).asText() : "?";
    }
    lines.append(ROW.formatted(row));
    long missing = balance.path("missing").asLong();
    if (missing != 0) {
      differences.add(difference(node, missing));
    }
  }

  private static String difference(String node, long missing) {
    return missing > 0
        ? "%s delivered %d events of which the platform has no trace.%n".formatted(node, missing)
        : "The platform has %d events more than %s told of.%n".formatted(-missing, node);
  }

  @Override
  public String toString() {
    return lines + String.join("", differences);
  }
}
