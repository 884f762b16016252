package net.lastmile.api.coa;

/** How far a job is. */
public enum CoaState {
  /** Waits for an edge, the first time or again. */
  PENDING,
  /** An edge has leased it. */
  SENT,
  ACKED,
  NAKED,
  TIMED_OUT,
  /** No edge could send it. */
  FAILED,
  /** Its session has ended, or something newer took its place. */
  SUPERSEDED
}
