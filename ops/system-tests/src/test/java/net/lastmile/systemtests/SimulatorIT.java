package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The BNG simulator logs the demo's lines in, and their traffic shows. */
@SystemTest
@Order(20)
@ResourceLock(Stack.DEMO)
class SimulatorIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private final Stack stack = Stack.running();

  @Test
  @DisplayName("Q2 lines log in by MS-CHAPv2 and their traffic shows in the panel's figures")
  void linesLogInAndTheirTrafficShows() throws IOException {
    stack.demo();
    Api api = Api.demo(stack);

    JsonNode result =
        Stack.JSON.readTree(
            stack
                .run(
                    LIMIT,
                    "bng",
                    "--subscribers",
                    "50",
                    "--rate",
                    "25",
                    "--auth",
                    "mschapv2",
                    "--interim",
                    "2",
                    "--for",
                    "6s",
                    "--coa-port",
                    "0",
                    "--json")
                .requireSuccess()
                .out());

    assertThat(result.path("accepted").asLong()).isEqualTo(50);
    assertThat(result.path("lost").asLong()).isZero();
    Eventually.holds(
        "50 sessions are stored, closed, with octets",
        () -> {
          JsonNode sessions = api.get("/sessions?limit=500").require(200).path("items");
          long closed = 0;
          for (JsonNode session : sessions) {
            if (!session.path("stoppedAt").isNull()
                && session.path("downloadOctets").asLong() > 0) {
              closed++;
            }
          }
          return closed >= 50;
        });
    Eventually.holds(
        "traffic of today is counted",
        () -> api.get("/dashboard").require(200).path("downloadOctetsToday").asLong() > 0);
    assertThat(api.get("/tenant/first-steps").require(200).path("firstLoginSeen").asBoolean())
        .isTrue();
  }
}
