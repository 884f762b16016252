package net.lastmile.edge.contract.job;

import java.util.UUID;

/**
 * How one attempt at a {@link CoaJob} ended.
 *
 * @param outcome of CoA or Disconnect, even if the job went on over the router's API
 * @param errorCause Error-Cause of the answer (RFC 5176 section 3.5), 0 without one
 * @param transmissions how often the request was sent
 * @param millis from the first transmission to the answer or to giving up
 * @param detail why it was not sent; else empty
 * @param api the result over the router's API; null if it was not asked
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
  /** A result of a job that did not go on over the router's API. */
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

  /** How the attempt ended. */
  public enum Outcome {
    ACKED,
    NAKED,
    /** No answer, or none with a valid signature. */
    TIMED_OUT,
    /** Not sent: too many requests wait for this router. */
    BUSY,
    /** Not sent: the edge does not know the router, or cannot express the order for its make. */
    NOT_SENT
  }
}
