package net.lastmile.api.operator;

import java.time.Instant;
import java.util.UUID;

/** A tenant as the platform's operators see it: nothing of what is inside. */
public record OperatorTenantView(
    UUID id, String slug, String company, String status, Instant createdAt) {}
