package net.lastmile.api.sessions;

import java.time.Instant;
import java.util.UUID;

/**
 * @param downloadOctets towards the subscriber
 * @param terminateCause null while it runs
 * @param archived whether it is of a month that has gone to the archive
 */
public record SessionView(
    String id,
    UUID subscriberId,
    String username,
    UUID nasId,
    String nasName,
    Instant startedAt,
    Instant updatedAt,
    Instant stoppedAt,
    long durationSeconds,
    long downloadOctets,
    long uploadOctets,
    String framedIp,
    String callingStationId,
    String nasPortId,
    String terminateCause,
    boolean archived) {}
