package net.lastmile.edge.coa;

import java.time.Duration;
import net.lastmile.edge.contract.ApiResult;
import net.lastmile.edge.contract.CoaResult.Outcome;

/**
 * What came of a request.
 *
 * @param errorCause of the answer (RFC 5176 section 3.5), 0 without one
 * @param transmissions how often it was sent
 * @param took from the first transmission to the end
 * @param detail why it was not sent; else empty
 * @param api what came of the router's own API; null where it was not asked
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

  /** The same, and what the router's API said then. */
  CoaOutcome with(ApiResult said) {
    return new CoaOutcome(outcome, errorCause, transmissions, took, detail, said);
  }

  static CoaOutcome busy() {
    return new CoaOutcome(Outcome.BUSY, 0, 0, Duration.ZERO, "");
  }
}
