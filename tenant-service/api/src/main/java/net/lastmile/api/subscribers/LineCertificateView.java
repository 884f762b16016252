package net.lastmile.api.subscribers;

import java.time.Instant;
import java.util.UUID;

/**
 * @param subject as RFC 2253 writes it
 * @param fingerprint SHA-256, lower-case hexadecimal digits
 * @param expiresAt edges refuse it from then on
 * @param issued by the tenant's authority; else the device brought it
 */
public record LineCertificateView(
    UUID id,
    String name,
    String subject,
    String fingerprint,
    Instant expiresAt,
    boolean issued,
    Instant createdAt) {}
