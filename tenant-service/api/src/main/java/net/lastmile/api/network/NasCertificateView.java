package net.lastmile.api.network;

import java.time.Instant;

/**
 * @param certificate PEM, to be installed on the router
 * @param fingerprint SHA-256, lower-case hexadecimal digits
 * @param serverName what the router must ask the edges for, and find in their certificate
 * @param authority PEM of what the router must trust to know the edges
 */
public record NasCertificateView(
    String certificate,
    String fingerprint,
    Instant expiresAt,
    String serverName,
    String authority) {}
