package net.lastmile.api.operator;

/** What operators are told of. */
public enum AlarmKind {
  /** Events that could not be stored; see the tenant's unstored events. */
  EVENTS_UNSTORED,
  /** Events held until the tenant's schema takes them. */
  EVENTS_WAITING,
  /** Events still on an edge's disk; see {@code lastmile edge replay-refused}. */
  EVENTS_REFUSED,
  /** Events of the last day that named no tenant of the region. */
  EVENTS_DROPPED,
  /** Accounting goes unanswered. */
  JOURNAL_REFUSING,
  /**
   * An edge delivered events that the platform cannot account for, for minutes and until a day
   * after the number last changed. Less than 0: the platform has more than the edge reported.
   */
  JOURNAL_DIFFERS
}
