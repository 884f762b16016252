package net.lastmile.api.coa;

/**
 * What a change would mean for one live session.
 *
 * @param action {@code CHANGE_RATE}: it goes on with new rates; {@code DISCONNECT}: it is cut, and
 *     the line logs in again
 */
public record SessionChangeView(String nasName, CoaAction action) {}
