package net.lastmile.api.coa;

import java.time.Instant;
import java.util.UUID;

/**
 * An order to a router, and its result.
 *
 * @param action {@code DISCONNECT}, {@code CHANGE_RATE}, {@code TEST} or {@code TEST_API}
 * @param cause why the order was made: {@code REQUESTED}, {@code DEACTIVATED}, {@code DELETED},
 *     {@code EXPIRED}, {@code PLAN_CHANGED}, {@code ADDRESS_CHANGED}
 * @param state {@code PENDING}, {@code SENT}, {@code ACKED}, {@code NAKED}, {@code TIMED_OUT},
 *     {@code FAILED} or {@code SUPERSEDED}; in the first two the job has not ended
 * @param errorCause the Error-Cause in the router's last answer (RFC 5176 section 3.5); null
 *     without one
 * @param detail why an edge could not send it, else null
 * @param attempts how many times an edge took it up
 * @param node the edge that took it up last
 * @param sessionId Acct-Session-Id; null for a test
 * @param requestedBy the log-in that requested it, or {@code platform}
 * @param dueAt when it is tried again; null if it has ended
 * @param apiOutcome the result if the order went on over the router's own API, or tested that API:
 *     {@code DONE} (the session was ended, or the log-in works), {@code NO_SESSION}, {@code BUSY},
 *     {@code UNREACHABLE} (nothing there answered as a router's API does; the reason is not told),
 *     {@code WRONG_LOGIN}, {@code NOT_PERMITTED}, {@code CERTIFICATE_UNKNOWN}, {@code
 *     CERTIFICATE_CHANGED} or {@code UNCLEAR}; for jobs of earlier releases also {@code REFUSED},
 *     {@code TIMED_OUT} and {@code NO_TLS}; else null
 * @param apiDetail the API's answer in the router's own words; for a test, the router's identity;
 *     or null
 * @param apiCertificate SHA-256 of the certificate that the router showed, or null
 */
public record CoaJobView(
    UUID id,
    String action,
    String cause,
    String state,
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
    String apiOutcome,
    String apiDetail,
    String apiCertificate) {}
