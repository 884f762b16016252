package net.lastmile.api.live;

/**
 * Two numbers that say nothing but whether they are the same as before.
 *
 * @param accounting moves when log-ins, sessions or traffic have been stored
 * @param changes moves when somebody changed something that the audit trail tells
 */
public record LiveView(long accounting, long changes) {}
