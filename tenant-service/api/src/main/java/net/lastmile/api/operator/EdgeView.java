package net.lastmile.api.operator;

import java.time.Instant;

/** An edge node as it last introduced itself. */
public record EdgeView(
    String node,
    String region,
    String address,
    int portOffset,
    String version,
    long appliedSeq,
    long feedSeq,
    long journalPending,
    Instant lastSeenAt) {}
