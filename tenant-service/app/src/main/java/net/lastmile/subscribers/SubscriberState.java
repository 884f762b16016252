package net.lastmile.subscribers;

/** What a list can be narrowed to. The first three are also what a log-in would meet. */
enum SubscriberState {
  ACTIVE,
  INACTIVE,
  EXPIRED,
  /** Active, and for at most {@link #EXPIRING_DAYS} days more. */
  EXPIRING,
  /** Has a live session, whatever its status. */
  ONLINE;

  static final int EXPIRING_DAYS = 7;
}
