package net.lastmile.api.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param downloadOctets towards the subscriber
 * @param terminateCause null while it runs
 * @param framedIpv6Prefix RFC 5952, as are the other IPv6 texts; null if the router did not say
 * @param archived whether it is of a month that has gone to the archive
 * @param ignored what of its accounting could not be and was left out: reasons as in {@code
 *     NasView.ignoredLastDay}; {@code COUNTER_JUMP} for a reading of its traffic that was ignored
 * @param fasterThanPlan whether its counters grew, twice in a row, by more than its plan's rate
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
    String framedIpv6Prefix,
    String delegatedIpv6Prefix,
    String framedIpv6Address,
    String framedInterfaceId,
    String callingStationId,
    String nasPortId,
    String terminateCause,
    boolean archived,
    List<String> ignored,
    boolean fasterThanPlan) {}
