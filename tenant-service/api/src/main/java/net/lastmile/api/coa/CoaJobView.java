package net.lastmile.api.coa;

import java.time.Instant;
import java.util.UUID;
import net.lastmile.edge.contract.job.ApiOutcome;

/**
 * An order to a router, and its result.
 *
 * @param errorCause the Error-Cause in the router's last answer (RFC 5176 section 3.5); null
 *     without one
 * @param detail why an edge could not send it, else null
 * @param attempts how many times an edge took it up
 * @param node the edge that took it up last
 * @param sessionId Acct-Session-Id; null for a test
 * @param requestedBy the log-in that requested it, or {@code platform}
 * @param dueAt when it is tried again; null if it has ended
 * @param apiOutcome the result if the order went on over the router's own API, or tested that API;
 *     else null
 * @param apiDetail the API's answer in the router's own words; for a test, the router's identity;
 *     or null
 * @param apiCertificate SHA-256 of the certificate that the router showed, or null
 */
public record CoaJobView(
    UUID id,
    CoaAction action,
    CoaCause cause,
    CoaState state,
    Integer errorCause,
    String detail,
    int attempts,
    String node,
    UUID subscriberId,
    String username,
    UUID nasId,
    String nasName,
    String sessionId,
    String requestedBy,
    Instant createdAt,
    Instant dueAt,
    Instant endedAt,
    ApiOutcome apiOutcome,
    String apiDetail,
    String apiCertificate) {}
