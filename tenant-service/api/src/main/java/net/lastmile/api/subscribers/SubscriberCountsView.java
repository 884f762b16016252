package net.lastmile.api.subscribers;

import java.time.Instant;

/**
 * How many subscribers are in which state.
 *
 * @param expiring active and expiring within 7 days
 * @param asOf when they were counted, at most two minutes ago, where there are 20,000 and more;
 *     absent where they are exact
 */
public record SubscriberCountsView(
    long all, long online, long active, long inactive, long expired, long expiring, Instant asOf) {}
