package net.lastmile.subscribers;

/** Whether the tenant lets a line log in at all; expiry is separate. */
enum SubscriberStatus {
  ACTIVE,
  INACTIVE
}
