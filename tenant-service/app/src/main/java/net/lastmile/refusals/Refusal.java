package net.lastmile.refusals;

import java.time.Instant;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccessOutcome;

/**
 * A name that was refused at a router for one reason, once or several times.
 *
 * @param username fit for a column
 * @param subscriberId the line of that name; null if there was none
 * @param callingStationId the device of the latest attempt; may be null
 */
public record Refusal(
    UUID nasId,
    AccessOutcome reason,
    String username,
    UUID subscriberId,
    String callingStationId,
    long attempts,
    Instant firstAt,
    Instant lastAt) {
  /** One attempt. */
  public static Refusal once(
      UUID nasId,
      AccessOutcome reason,
      String username,
      UUID subscriberId,
      String callingStationId,
      Instant at) {
    return new Refusal(nasId, reason, username, subscriberId, callingStationId, 1, at, at);
  }

  boolean isOfLine() {
    return subscriberId != null;
  }

  /** Both together; the same name, router and reason. */
  Refusal and(Refusal other) {
    boolean first = other.lastAt.isBefore(lastAt);
    Refusal late = first ? this : other;
    Refusal early = first ? other : this;
    return new Refusal(
        nasId,
        reason,
        username,
        subscriberId,
        late.callingStationId == null ? early.callingStationId : late.callingStationId,
        attempts + other.attempts,
        firstAt.isBefore(other.firstAt) ? firstAt : other.firstAt,
        late.lastAt);
  }
}
