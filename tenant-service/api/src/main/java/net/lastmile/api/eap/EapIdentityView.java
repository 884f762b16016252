package net.lastmile.api.eap;

import java.time.Instant;

/**
 * @param source {@code PLATFORM}, renewed automatically, or {@code TENANT}
 * @param subject of the server's certificate
 * @param expiresAt when the first certificate of the chain expires
 * @param fingerprint SHA-256 of the server's certificate, hexadecimal
 * @param chain PEM, the server's first
 * @param authority PEM of the certificate to install on devices
 */
public record EapIdentityView(
    String source,
    String subject,
    String issuer,
    Instant validFrom,
    Instant expiresAt,
    String fingerprint,
    String chain,
    String authority) {}
