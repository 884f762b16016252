package net.lastmile.api.subscribers;

/**
 * The states by which a list can be filtered. The first three also say how a log-in would be
 * treated.
 */
public enum SubscriberState {
  ACTIVE,
  INACTIVE,
  EXPIRED,
  /** Active, and for at most {@link #EXPIRING_DAYS} more days. */
  EXPIRING,
  /** Has a live session, whatever its status. */
  ONLINE;

  public static final int EXPIRING_DAYS = 7;
}
