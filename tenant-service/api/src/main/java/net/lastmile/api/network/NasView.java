package net.lastmile.api.network;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.Vendor;

/**
 * @param vendor {@code GENERIC}, {@code MIKROTIK}, {@code CISCO}, {@code JUNIPER}, {@code HUAWEI},
 *     {@code NOKIA}, {@code ZTE} or {@code ACCEL_PPP}
 * @param messageAuthenticator {@code OPTIONAL}, {@code LEARN} or {@code REQUIRED}
 * @param lastSeenAt last packet at any edge, to the minute; null if none yet
 * @param activeSessions live sessions through this NAS
 * @param directionsSwapped whether its upload and download counters are read the other way round
 * @param silentSince since when it has not reported its sessions; null if it reports them
 * @param ignoredLastDay how many impossible values in its accounting were left out in the last day,
 *     by reason: {@code SESSION_TIME}, {@code DELAY_TIME}, {@code EVENT_TIMESTAMP}, {@code OCTETS},
 *     {@code COUNTER_JUMP}, {@code ADDRESS}, {@code TEXT}, {@code NUMBER} or {@code EDGE_CLOCK}
 * @param certificateExpiresAt expiry of the certificate that it shows over RadSec; null if it has
 *     none
 * @param apiAccess how edges log in to its own API; null if they do not
 * @param shortSecret whether its secret has fewer than 16 characters, so that it can be guessed
 *     from captured packets
 * @param secretDoubtedAt when something it signed or hid last did not fit its secret, so that the
 *     router probably has another one; null if it fits
 */
public record NasView(
    UUID id,
    String name,
    String address,
    Vendor vendor,
    MessageAuthenticatorPolicy messageAuthenticator,
    int coaPort,
    boolean active,
    String note,
    @JsonUnwrapped NasRules rules,
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
