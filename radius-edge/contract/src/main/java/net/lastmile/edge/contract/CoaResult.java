package net.lastmile.edge.contract;

import java.util.UUID;

/**
 * How one attempt at a {@link CoaJob} ended.
 *
 * @param outcome of CoA or Disconnect, also where the job went on over the router's API
 * @param errorCause Error-Cause of the answer (RFC 5176 section 3.5), 0 without one
 * @param transmissions how often the request was sent
 * @param millis from the first transmission to the answer, or to giving up
 * @param detail why it was not sent; else empty
 * @param api what came of the router's API; null where it was not asked
 */
public record CoaResult(
    UUID tenantId,
    UUID id,
    int attempt,
    Outcome outcome,
    int errorCause,
    int transmissions,
    long millis,
    String detail,
    ApiResult api) {
  /** One that did not go on over the router's API. */
  public CoaResult(
      UUID tenantId,
      UUID id,
      int attempt,
      Outcome outcome,
      int errorCause,
      int transmissions,
      long millis,
      String detail) {
    this(tenantId, id, attempt, outcome, errorCause, transmissions, millis, detail, null);
  }

  /** What came of it. */
  public enum Outcome {
    ACKED,
    NAKED,
    /** No answer, or none whose signature was right. */
    TIMED_OUT,
    /** Not sent: more is waiting for this router than it may be sent. */
    BUSY,
    /** Not sent: the edge does not know the router, or cannot say this to one of its make. */
    NOT_SENT
  }
}
