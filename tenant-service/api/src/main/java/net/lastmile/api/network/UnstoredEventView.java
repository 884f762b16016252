package net.lastmile.api.network;

import java.time.Instant;

/**
 * @param at when it could not be stored
 * @param node the RADIUS server that sent it
 * @param number its number in that server's journal
 * @param event the whole event, as JSON; from an earlier release perhaps as text
 * @param unreadable why this release can never store it, in English; null if it can be stored once
 *     the cause is fixed
 */
public record UnstoredEventView(
    long id,
    Instant at,
    String node,
    long number,
    String reason,
    String event,
    String unreadable) {}
