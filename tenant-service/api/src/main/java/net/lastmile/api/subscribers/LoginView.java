package net.lastmile.api.subscribers;

import java.time.Instant;
import net.lastmile.edge.contract.event.AccessOutcome;

/**
 * @param outcome {@code ACCEPTED}, {@code UNKNOWN_USER}, {@code INACTIVE}, {@code EXPIRED}, {@code
 *     WRONG_PASSWORD} …
 */
public record LoginView(
    Instant at, AccessOutcome outcome, String nasName, String callingStationId) {}
