package net.lastmile.edge.contract.job;

import java.time.Instant;
import java.util.UUID;

/**
 * One order to a router about a live session (RFC 5176), as the centre leases it to an edge.
 * Unknown texts are empty.
 *
 * @param attempt number of this lease of the job; a result names the lease it belongs to
 * @param at Event-Timestamp of the request, the same in every transmission of this attempt
 * @param sessionId Acct-Session-Id as the router gave it
 * @param username User-Name of the session
 * @param classToken Class as given at the Access-Accept, in hexadecimal
 * @param planId the plan whose rates {@link Kind#CHANGE_RATE} gives the line; null otherwise
 */
public record CoaJob(
    UUID id,
    int attempt,
    Kind kind,
    UUID tenantId,
    UUID nasId,
    Instant at,
    String sessionId,
    String username,
    String framedIp,
    String nasPortId,
    String callingStationId,
    String classToken,
    UUID planId) {
  /** What the router is asked to do. */
  public enum Kind {
    /** Disconnect-Request. */
    DISCONNECT,
    /** CoA-Request with the rates of a plan. */
    CHANGE_RATE,
    /**
     * Disconnect-Request for a session that no router has: any answer shows that address, port and
     * secret are right.
     */
    TEST,
    /** Logs in to the router's own API and asks what the router is; changes nothing there. */
    TEST_API
  }
}
