package net.lastmile.subscribers;

/** Whether the tenant lets a line in at all; expiry is another matter. */
enum SubscriberStatus {
  ACTIVE,
  INACTIVE
}
