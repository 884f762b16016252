package net.lastmile.edge.coa;

import java.time.Duration;
import net.lastmile.edge.contract.job.ApiResult;
import net.lastmile.edge.contract.job.CoaResult.Outcome;

/**
 * The result of a request.
 *
 * @param errorCause of the answer (RFC 5176 section 3.5), 0 without one
 * @param transmissions how often it was sent
 * @param took from the first transmission to the end
 * @param detail why it was not sent; else empty
 * @param api the result over the router's own API; null if it was not asked
 */
public record CoaOutcome(
    Outcome outcome,
    int errorCause,
    int transmissions,
    Duration took,
    String detail,
    ApiResult api) {
  CoaOutcome(Outcome outcome, int errorCause, int transmissions, Duration took, String detail) {
    this(outcome, errorCause, transmissions, took, detail, null);
  }

  static CoaOutcome notSent(String why) {
    return new CoaOutcome(Outcome.NOT_SENT, 0, 0, Duration.ZERO, why);
  }

  /** This outcome, together with the result over the router's API. */
  CoaOutcome with(ApiResult said) {
    return new CoaOutcome(outcome, errorCause, transmissions, took, detail, said);
  }

  static CoaOutcome busy() {
    return new CoaOutcome(Outcome.BUSY, 0, 0, Duration.ZERO, "");
  }
}
