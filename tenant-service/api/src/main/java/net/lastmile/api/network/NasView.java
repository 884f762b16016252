package net.lastmile.api.network;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * @param vendor {@code GENERIC}, {@code MIKROTIK}, {@code CISCO}, {@code JUNIPER}, {@code HUAWEI},
 *     {@code NOKIA}, {@code ZTE} or {@code ACCEL_PPP}
 * @param messageAuthenticator {@code OPTIONAL}, {@code LEARN} or {@code REQUIRED}
 * @param allowedRealms the only realms it may log in; empty: all
 * @param allowedPools the only pools its lines may have; empty: all
 * @param packetsPerSecond what it may send; 0: the edge's own limit
 * @param unsignedReplies whether replies go without Message-Authenticator
 * @param lastSeenAt last packet at any edge, to the minute; null if none yet
 * @param activeSessions live sessions through this NAS
 * @param directionsSwapped whether its counters are read the other way round
 * @param silentSince since when it does not report its sessions any more; null if it does
 * @param ignoredLastDay how many values of its accounting could not be and were left out, of the
 *     last day, by reason: {@code SESSION_TIME}, {@code DELAY_TIME}, {@code EVENT_TIMESTAMP},
 *     {@code OCTETS}, {@code COUNTER_JUMP}, {@code ADDRESS}, {@code TEXT}, {@code NUMBER} or {@code
 *     EDGE_CLOCK}
 * @param certificateExpiresAt of the certificate that it shows over RadSec; null if it has none
 * @param apiAccess how edges log in to its own API; null if they do not
 * @param shortSecret whether its secret has fewer than 16 characters, which can be guessed from
 *     what goes over the wire
 * @param secretDoubtedAt when what it signs or hides last did not fit its secret, so that the
 *     router probably has another one; null if it fits
 */
public record NasView(
    UUID id,
    String name,
    String address,
    String vendor,
    String messageAuthenticator,
    int coaPort,
    boolean active,
    String note,
    List<String> allowedRealms,
    List<String> allowedPools,
    int packetsPerSecond,
    int coaPerSecond,
    boolean unsignedReplies,
    Instant lastSeenAt,
    long activeSessions,
    boolean directionsSwapped,
    Instant silentSince,
    Map<String, Long> ignoredLastDay,
    Instant certificateExpiresAt,
    Instant createdAt,
    ApiAccessView apiAccess,
    boolean shortSecret,
    Instant secretDoubtedAt) {}
