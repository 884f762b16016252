package net.lastmile.api.subscribers;

import java.time.Instant;

/**
 * How many subscribers are in each state.
 *
 * @param expiring active and expiring within 7 days
 * @param asOf when they were counted, at most two minutes ago, if there are 20,000 or more; absent
 *     if the counts are exact
 */
public record SubscriberCountsView(
    long all, long online, long active, long inactive, long expired, long expiring, Instant asOf) {}
