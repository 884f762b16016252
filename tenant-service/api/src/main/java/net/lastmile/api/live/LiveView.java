package net.lastmile.api.live;

/**
 * Two numbers whose values mean nothing: compare each with the one read before.
 *
 * @param accounting changes when log-ins, sessions or traffic have been stored
 * @param changes changes when somebody changed something that the audit trail records
 */
public record LiveView(long accounting, long changes) {}
