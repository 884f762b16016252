package net.lastmile.radius;

/** Whose word it is that a session is over. Only the line's own is final. */
enum SessionEnd {
  /** Its Stop. */
  LINE,
  /** Its NAS said that it started or stops; the line may be up all the same. */
  NAS,
  /** The region heard nothing of it for too long (ADR 0008). */
  SILENCE,
  /** No edge ended it, and its NAS reports others (ADR 0023). */
  SWEEP,
  /** It never was reported, and its device began another (ADR 0023). */
  NEXT;

  /**
   * Of a row.
   *
   * @param stored null in rows that are older than the column
   * @return null: it is not over
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
