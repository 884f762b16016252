package net.lastmile.api.network;

/**
 * @param stored how many events were stored
 * @param remaining how many were not
 * @param unreadable how many of the events that this call looked at this release can never store,
 *     as {@link UnstoredEventView#unreadable} says of each
 */
public record ReplayView(long stored, long remaining, long unreadable) {}
