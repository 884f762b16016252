package net.lastmile.subscribers;

import java.util.UUID;

/**
 * What a line is told at log-in follows from these.
 *
 * @param staticIp null if it has none
 */
public record LineTerms(String username, UUID planId, String staticIp) {}
