package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A short soak; {@code ./lastmile bench soak} is the long version. */
@FaultTest
@Order(110)
class SoakIT {
  private static final Duration LIMIT = Duration.ofMinutes(12);
  private final Stack stack = Stack.mortal();

  @Test
  @DisplayName(
      "O2 R10 under load, kills, cuts and changes, nothing acknowledged is lost or doubled")
  void endsInACleanReconciliation() {
    stack.demo();
    Command.Outcome outcome =
        stack.run(LIMIT, "bench", "soak", "--minutes", "0.9", "--faults", "2", "--lines", "20");
    assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("killed edge-1", "centre cut off")
        .containsPattern("\"sessionsAcknowledged\" : [1-9]")
        .containsPattern("\"subscriberChanges\" : [1-9]");
  }
}
