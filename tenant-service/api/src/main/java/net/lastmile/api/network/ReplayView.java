package net.lastmile.api.network;

/**
 * @param stored how many events could be stored
 * @param remaining how many could not
 * @param unreadable of how many this release can make nothing, as {@link
 *     UnstoredEventView#unreadable} says of each; of those that this call looked at
 */
public record ReplayView(long stored, long remaining, long unreadable) {}
