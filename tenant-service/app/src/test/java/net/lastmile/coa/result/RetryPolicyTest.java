package net.lastmile.coa.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import net.lastmile.api.coa.CoaAction;
import net.lastmile.api.coa.CoaState;
import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.edge.contract.job.ApiResult;
import net.lastmile.edge.contract.job.CoaResult;
import net.lastmile.edge.contract.job.CoaResult.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R7 what a result makes of its job")
class RetryPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final int LAST = RetryPolicy.BACKOFF.size() + 1;

  @ParameterizedTest
  @CsvSource({
    "DISCONNECT, 1, ACKED, 0, ACKED",
    "DISCONNECT, 1, NAKED, 503, NAKED",
    "DISCONNECT, 1, NAKED, 0, NAKED",
    "DISCONNECT, 1, NAKED, 506, PENDING",
    "DISCONNECT, 1, TIMED_OUT, 0, PENDING",
    "DISCONNECT, 1, NOT_SENT, 0, PENDING",
    "DISCONNECT, 99, BUSY, 0, PENDING",
    "CHANGE_RATE, 1, NAKED, 401, NAKED",
    "TEST, 1, TIMED_OUT, 0, TIMED_OUT",
    "TEST, 1, NOT_SENT, 0, FAILED",
    "TEST, 1, BUSY, 0, PENDING"
  })
  void goesOnOrEnds(
      CoaAction action, int attempts, Outcome outcome, int errorCause, CoaState expected) {
    assertThat(after(action, attempts, outcome, errorCause).state()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"NAKED, 506, NAKED", "TIMED_OUT, 0, TIMED_OUT", "NOT_SENT, 0, FAILED"})
  void endsWhenItsAttemptsAreUsedUp(Outcome outcome, int errorCause, CoaState expected) {
    assertThat(after(CoaAction.DISCONNECT, LAST - 1, outcome, errorCause).isEnd()).isFalse();
    RetryPolicy.Next end = after(CoaAction.DISCONNECT, LAST, outcome, errorCause);
    assertThat(end.state()).isEqualTo(expected);
    assertThat(end.isEnd()).isTrue();
  }

  @Test
  void waitsLongerEachTime() {
    Instant before = NOW;
    for (int attempts = 1; attempts < LAST; attempts++) {
      Instant due = after(CoaAction.DISCONNECT, attempts, Outcome.TIMED_OUT, 0).dueAt();
      assertThat(due).isAfter(before);
      before = due;
    }
  }

  @ParameterizedTest
  @DisplayName("R7 what the router's own API did ends a job, and what it could not does not")
  @CsvSource({
    "DISCONNECT, TIMED_OUT, 0, DONE, ACKED",
    "CHANGE_RATE, NAKED, 401, DONE, ACKED",
    "DISCONNECT, TIMED_OUT, 0, NO_SESSION, NAKED",
    "DISCONNECT, TIMED_OUT, 0, WRONG_LOGIN, PENDING",
    "DISCONNECT, NAKED, 501, REFUSED, PENDING",
    "DISCONNECT, NAKED, 501, WRONG_LOGIN, NAKED",
    "DISCONNECT, NAKED, 503, REFUSED, NAKED",
    "TEST_API, NOT_SENT, 0, DONE, ACKED",
    "TEST_API, NOT_SENT, 0, BUSY, FAILED",
    "TEST_API, NOT_SENT, 0, CERTIFICATE_CHANGED, FAILED"
  })
  void listensToTheApi(
      CoaAction action, Outcome outcome, int errorCause, ApiOutcome api, CoaState expected) {
    CoaResult result =
        new CoaResult(
            UUID.randomUUID(),
            UUID.randomUUID(),
            1,
            outcome,
            errorCause,
            1,
            5,
            "",
            ApiResult.of(api));
    assertThat(RetryPolicy.after(action, 1, result, NOW).state()).isEqualTo(expected);
  }

  @Test
  void aFullQueueIsNoAttempt() {
    assertThat(after(CoaAction.DISCONNECT, 1, Outcome.BUSY, 0).counts()).isFalse();
  }

  private static RetryPolicy.Next after(
      CoaAction action, int attempts, Outcome outcome, int errorCause) {
    CoaResult result =
        new CoaResult(
            UUID.randomUUID(), UUID.randomUUID(), attempts, outcome, errorCause, 1, 5, "");
    return RetryPolicy.after(action, attempts, result, NOW);
  }
}
