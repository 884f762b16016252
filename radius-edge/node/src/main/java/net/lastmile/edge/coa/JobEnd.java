package net.lastmile.edge.coa;

import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.edge.contract.job.CoaResult.Outcome;

/** How a job ended and over which way: counted by {@code coa_jobs}. */
public enum JobEnd {
  ACKED,
  NAKED,
  TIMED_OUT,
  BUSY,
  NOT_SENT,
  /** CoA did not complete it, but the router's API did. */
  API_DONE,
  /** CoA did not complete it, and the API says there is no such session. */
  API_NO_SESSION;

  static JobEnd of(CoaOutcome how) {
    if (how.api() == null || !how.api().outcome().isEnd()) {
      return of(how.outcome());
    }
    return how.api().outcome() == ApiOutcome.DONE ? API_DONE : API_NO_SESSION;
  }

  private static JobEnd of(Outcome outcome) {
    return switch (outcome) {
      case ACKED -> ACKED;
      case NAKED -> NAKED;
      case TIMED_OUT -> TIMED_OUT;
      case BUSY -> BUSY;
      case NOT_SENT -> NOT_SENT;
    };
  }
}
