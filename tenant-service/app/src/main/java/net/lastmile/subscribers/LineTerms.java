package net.lastmile.subscribers;

import java.util.UUID;

/**
 * The values that decide what a line gets at log-in.
 *
 * @param staticIp null if it has none
 */
public record LineTerms(String username, UUID planId, String staticIp) {}
