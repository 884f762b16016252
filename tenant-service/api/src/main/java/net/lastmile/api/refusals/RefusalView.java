package net.lastmile.api.refusals;

import java.time.Instant;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccessOutcome;

/**
 * A name that a router was refused, for one reason.
 *
 * @param subscriberId the line that was refused; null if there is none of the name, or no more
 * @param username the line's username, or what the router sent where no line has the name
 * @param laterSubscriberId a line that got the name since; null if there is none
 * @param reason {@code UNKNOWN_USER}, {@code WRONG_PASSWORD} …; requests refused for {@code
 *     WRONG_SECRET} and {@code NOT_SIGNED} got no reply, and only some of them are counted
 * @param callingStationId the device of the latest attempt, as the router spells it; may be null
 * @param attempts since {@code firstAt}; a day without an attempt begins the count anew
 * @param onlineSince since when the line is online all the same; null if it is not
 */
public record RefusalView(
    String id,
    UUID subscriberId,
    String username,
    String fullName,
    UUID planId,
    String planName,
    UUID laterSubscriberId,
    AccessOutcome reason,
    UUID nasId,
    String nasName,
    String callingStationId,
    long attempts,
    Instant firstAt,
    Instant lastAt,
    Instant onlineSince) {}
