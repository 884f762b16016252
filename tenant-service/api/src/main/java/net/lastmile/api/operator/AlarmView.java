package net.lastmile.api.operator;

import java.time.Instant;
import java.util.UUID;

/**
 * Events that edges acknowledged and the centre has not stored, or an edge that acknowledges
 * nothing.
 *
 * @param node the edge; null if the alarm is about a tenant
 * @param events how many
 */
public record AlarmView(
    AlarmKind kind,
    String region,
    String node,
    UUID tenantId,
    String detail,
    long events,
    Instant since) {}
