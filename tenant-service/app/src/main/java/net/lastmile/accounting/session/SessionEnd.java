package net.lastmile.accounting.session;

/** Who reported the end of a session. Only the line's own Stop is final. */
public enum SessionEnd {
  /** Its Stop. */
  LINE,
  /** Its NAS reported that it started or stops; the line may still be up. */
  NAS,
  /** The region heard nothing of the session for too long (ADR 0008). */
  SILENCE,
  /** No edge ended it, while its NAS reports others (ADR 0023). */
  SWEEP,
  /** It never had an interim report, and its device began another session (ADR 0023). */
  NEXT;

  /**
   * The end that a row records.
   *
   * @param stored null in rows older than the column
   * @return null if the session is not over
   */
  static SessionEnd of(String stored, boolean isOver, String cause) {
    if (!isOver) {
      return null;
    }
    if (stored != null) {
      return valueOf(stored);
    }
    return AccountedSession.LOST.equals(cause) ? SILENCE : LINE;
  }
}
