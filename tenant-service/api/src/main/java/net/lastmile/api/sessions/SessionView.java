package net.lastmile.api.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param downloadOctets towards the subscriber
 * @param downloadKbps towards the subscriber, as {@code uploadKbps} from there: how fast the line
 *     was between the last two reports; null if it is not live or that is not known, for instance
 *     because no report has come for two and a half intervals
 * @param terminateCause null while it is live
 * @param framedIpv6Prefix RFC 5952, as are the other IPv6 texts; null if the router did not say
 * @param archived whether it belongs to a month that has been moved to the archive
 * @param ignored impossible values in its accounting that were left out: reasons as in {@code
 *     NasView.ignoredLastDay}; {@code COUNTER_JUMP} for a traffic reading that was ignored
 * @param fasterThanPlan whether its counters grew, twice in a row, faster than its plan's rate
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
    Long downloadKbps,
    Long uploadKbps,
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
