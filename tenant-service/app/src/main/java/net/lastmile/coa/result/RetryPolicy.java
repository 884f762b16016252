package net.lastmile.coa.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.lastmile.api.coa.CoaAction;
import net.lastmile.api.coa.CoaState;
import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.edge.contract.job.CoaResult;
import net.lastmile.edge.contract.job.CoaResult.Outcome;
import net.lastmile.edge.contract.job.ErrorCause;

/** Decides from a result how its job goes on. */
final class RetryPolicy {
  /** Waits after the first attempts; after the last of them the job fails. */
  static final List<Duration> BACKOFF =
      List.of(
          Duration.ofSeconds(3),
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15));

  /** How long a job waits when its router's queue was full. */
  static final Duration BUSY_WAIT = Duration.ofSeconds(3);

  private RetryPolicy() {}

  /**
   * How a job goes on.
   *
   * @param state {@link CoaState#PENDING}, or how it ended
   * @param dueAt when it is tried again; null if it has ended
   * @param counts whether the attempt counts
   */
  record Next(CoaState state, Instant dueAt, boolean counts) {
    boolean isEnd() {
      return dueAt == null;
    }
  }

  /**
   * @param attempts number of attempts, including the one with this result
   */
  static Next after(CoaAction action, int attempts, CoaResult result, Instant now) {
    if (result.api() != null && (action == CoaAction.TEST_API || result.api().outcome().isEnd())) {
      return new Next(end(result.api().outcome()), null, true);
    }
    CoaState end = end(result.outcome());
    if (result.outcome() == Outcome.BUSY) {
      return new Next(CoaState.PENDING, now.plus(BUSY_WAIT), false);
    }
    boolean again = !action.isTest() && attempts <= BACKOFF.size() && mayPass(result);
    return again
        ? new Next(CoaState.PENDING, now.plus(BACKOFF.get(attempts - 1)), true)
        : new Next(end, null, true);
  }

  private static boolean mayPass(CoaResult result) {
    return switch (result.outcome()) {
      case ACKED -> false;
      case NAKED -> ErrorCause.PASSING.contains(result.errorCause()) || apiMayComeBack(result);
      case TIMED_OUT, NOT_SENT, BUSY -> true;
    };
  }

  /** A router that permanently refuses CoA may still become reachable over its API. */
  private static boolean apiMayComeBack(CoaResult result) {
    return result.api() != null
        && result.errorCause() != ErrorCause.NO_SESSION
        && switch (result.api().outcome()) {
          case BUSY, REFUSED, UNREACHABLE, TIMED_OUT -> true;
          default -> false;
        };
  }

  private static CoaState end(ApiOutcome outcome) {
    return switch (outcome) {
      case DONE -> CoaState.ACKED;
      case NO_SESSION -> CoaState.NAKED;
      default -> CoaState.FAILED;
    };
  }

  private static CoaState end(Outcome outcome) {
    return switch (outcome) {
      case ACKED -> CoaState.ACKED;
      case NAKED -> CoaState.NAKED;
      case TIMED_OUT -> CoaState.TIMED_OUT;
      case NOT_SENT, BUSY -> CoaState.FAILED;
    };
  }
}
