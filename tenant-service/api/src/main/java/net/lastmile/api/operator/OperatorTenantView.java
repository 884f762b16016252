package net.lastmile.api.operator;

import java.time.Instant;
import java.util.UUID;
import net.lastmile.api.tenancy.TenantStatus;

/**
 * A tenant as the platform's operators see it, without the tenant's own data.
 *
 * @param eventsWaiting events of edges, accounting among them, that its schema does not take at
 *     present; they are stored once it does
 */
public record OperatorTenantView(
    UUID id,
    String slug,
    String company,
    TenantStatus status,
    Instant createdAt,
    long eventsWaiting) {}
