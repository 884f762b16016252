package net.lastmile.edge.coa;

import java.time.Duration;
import net.lastmile.edge.contract.CoaResult.Outcome;

/**
 * What came of a request.
 *
 * @param errorCause of the answer (RFC 5176 section 3.5), 0 without one
 * @param transmissions how often it was sent
 * @param took from the first transmission to the end
 * @param detail why it was not sent; else empty
 */
public record CoaOutcome(
    Outcome outcome, int errorCause, int transmissions, Duration took, String detail) {
  static CoaOutcome notSent(String why) {
    return new CoaOutcome(Outcome.NOT_SENT, 0, 0, Duration.ZERO, why);
  }

  static CoaOutcome busy() {
    return new CoaOutcome(Outcome.BUSY, 0, 0, Duration.ZERO, "");
  }
}
