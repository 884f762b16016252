package net.lastmile.api.network;

import java.time.Instant;

/**
 * @param at when it could not be stored
 * @param node the RADIUS server that sent it
 * @param number in that server's journal
 * @param event the whole of it, as JSON; of an earlier release perhaps as text
 * @param unreadable why this release can never store it, in English; null if it can be once the
 *     cause is mended
 */
public record UnstoredEventView(
    long id,
    Instant at,
    String node,
    long number,
    String reason,
    String event,
    String unreadable) {}
