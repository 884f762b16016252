package net.lastmile.ops.launcher.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JournalTableTest {
  private static final String TOTALS =
      "\"totals\": {\"written\": 120, \"unused\": 2, \"unreadable\": 1, \"refused\": 3}";

  private final JournalTable table = new JournalTable();

  @Test
  @DisplayName("Each journal's totals are shown, and what nobody can account for is said")
  void tellsWhatBecameOfEvents() throws Exception {
    add(
        "edge-1",
        """
        {"pending": 4, %s, "balance": {"stored": 90, "unstored": 5, "waiting": 6, "discarded": 7,
         "unowned": 0, "missing": 2}}""");
    assertThat(table.toString())
        .containsPattern("edge-1 +120 +4 +2 +1 +3 +90 +5 +6 +7 +0 +2\\n")
        .endsWith("edge-1 delivered 2 events of which the platform has no trace.\n");
  }

  @Test
  @DisplayName("What the platform has not told or not compared is shown as unknown")
  void tellsWhatIsNotKnown() throws Exception {
    add("edge-1", "{\"pending\": 4, %s, \"balance\": null}");
    add("edge-2", "{\"pending\": 0, %s, \"balance\": {\"stored\": 9, \"missing\": null}}");
    assertThat(table.toString())
        .containsPattern("edge-1 +120 +4 +2 +1 +3 +\\? +\\? +\\? +\\? +\\? +\\?\\n")
        .containsPattern("edge-2 .* 9 +\\? +\\? +\\? +\\? +\\?\\n$");
  }

  private void add(String node, String journal) throws Exception {
    table.add(node, new ObjectMapper().readTree(journal.formatted(TOTALS)));
  }
}
