package net.lastmile.edge.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * The outcome of one Access-Request. Kept as far as the journal has room: under a flood these are
 * dropped and counted, accounting never is. The password tried is not part of it.
 *
 * @param outcome ACCEPTED, or why not
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
