package net.lastmile.edge.session;

import static org.assertj.core.api.Assertions.assertThat;

import net.lastmile.edge.store.record.StoredSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPaceTest {
  private static final long SEEN = 1_000_000;

  @ParameterizedTest(name = "{5}")
  @DisplayName("R5 a session is given the time that its router takes, whatever the plan says")
  @CsvSource({
    "300, 300, 301, edge-0, 300, as asked",
    "300, 300, 370, edge-0, 300, late",
    "300, 300, 2, edge-0, 300, out of turn",
    "300, 300, -5, edge-0, 300, older than the one before",
    "60, 300, 300, edge-0, 300, the plan asks for more since",
    "60, 300, 20, edge-0, 300, and a packet comes out of turn",
    "60, 300, 100, edge-0, 150, and one looks like a report",
    "60, 300, 60, edge-0, 150, the router does as it is asked now",
    "600, 300, 300, edge-0, 600, the plan asks for fewer",
    "60, 60, 600, edge-0, 240, the router has a minimum",
    "60, 240, 600, edge-0, 600, and it is found",
    "300, 300, 86400, edge-0, 1200, an outage",
    "300, 1200, 300, edge-0, 600, and after",
    "300, 7200, 86400, edge-0, 14400, no router is waited for longer",
    "86400, 86400, 172800, edge-0, 86400, but where asked for",
    "300, 300, 600, edge-1, 300, another node took the one before",
    "0, 300, 300, edge-0, 300, the plan asks for none since",
    "300, 0, 300, edge-0, 0, none were asked for at log-in"
  })
  void theIntervalIs(
      int asked, int before, int gap, String takenBy, int expected, String ignoredCase) {
    StoredSession session =
        new StoredSession(
            "ann", "", "", "", "", "", "", 0, SEEN, before, takenBy, StoredSession.LIVE);
    assertThat(ReportPace.seconds(asked, session, SEEN + gap * 1_000L, "edge-0"))
        .isEqualTo(expected);
  }
}
