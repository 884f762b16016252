package net.lastmile.api.network;

/**
 * @param stored how many events could be stored
 * @param remaining how many cannot be yet
 */
public record ReplayView(long stored, long remaining) {}
