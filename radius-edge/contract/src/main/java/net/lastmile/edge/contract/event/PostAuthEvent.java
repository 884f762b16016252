package net.lastmile.edge.contract.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The outcome of one Access-Request. Kept only while the journal has room: under a flood these
 * events are dropped and counted; accounting is never dropped. The password tried is not part of
 * it.
 *
 * @param outcome ACCEPTED, or why the line was not let in
 * @param username as sent, cut at 128 characters
 */
public record PostAuthEvent(
    long number,
    UUID tenantId,
    UUID nasId,
    Instant at,
    String username,
    AccessOutcome outcome,
    String callingStationId,
    String classToken)
    implements EdgeEvent {}
