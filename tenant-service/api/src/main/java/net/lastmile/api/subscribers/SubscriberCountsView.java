package net.lastmile.api.subscribers;

/** How many subscribers are in which state; {@code expiring}: active and expiring within 7 days. */
public record SubscriberCountsView(
    long all, long online, long active, long inactive, long expired, long expiring) {}
