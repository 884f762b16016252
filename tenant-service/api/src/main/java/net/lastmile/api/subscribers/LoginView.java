package net.lastmile.api.subscribers;

import java.time.Instant;

/**
 * @param outcome {@code ACCEPTED}, {@code UNKNOWN_USER}, {@code INACTIVE}, {@code EXPIRED}, {@code
 *     WRONG_PASSWORD} …
 */
public record LoginView(Instant at, String outcome, String nasName, String callingStationId) {}
