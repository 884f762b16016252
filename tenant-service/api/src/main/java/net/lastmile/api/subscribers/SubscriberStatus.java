package net.lastmile.api.subscribers;

/** Whether the tenant lets a line log in at all; expiry is separate. */
public enum SubscriberStatus {
  ACTIVE,
  INACTIVE
}
