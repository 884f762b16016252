package net.lastmile.api.subscribers;

import java.time.Instant;
import java.util.UUID;

/**
 * @param subject in the form of RFC 2253
 * @param fingerprint SHA-256, lower-case hexadecimal digits
 * @param expiresAt edges refuse it from then on
 * @param issued true: issued by the tenant's authority; false: the device brought it
 */
public record LineCertificateView(
    UUID id,
    String name,
    String subject,
    String fingerprint,
    Instant expiresAt,
    boolean issued,
    Instant createdAt) {}
