package net.lastmile.api.network;

import java.time.Instant;

/**
 * @param certificate PEM, to install on the router
 * @param fingerprint SHA-256, lower-case hexadecimal digits
 * @param serverName the name that the router must ask the edges for and find in their certificate
 * @param authority PEM of the certificate that the router must trust to recognize the edges
 */
public record NasCertificateView(
    String certificate,
    String fingerprint,
    Instant expiresAt,
    String serverName,
    String authority) {}
