package net.lastmile.api.operator;

import java.time.Instant;
import java.util.UUID;

/**
 * Events that edges acknowledged and the centre has not stored, or an edge that acknowledges
 * nothing.
 *
 * @param kind {@code EVENTS_UNSTORED}: could not be stored, see the tenant's unstored events;
 *     {@code EVENTS_WAITING}: held until the tenant's schema takes them; {@code EVENTS_REFUSED}:
 *     still on an edge's disk, see {@code lastmile edge replay-refused}; {@code EVENTS_DROPPED}:
 *     named no tenant of the region, in the last day; {@code JOURNAL_REFUSING}: accounting goes
 *     unanswered; {@code JOURNAL_DIFFERS}: an edge delivered events that the platform cannot
 *     account for, for minutes and until a day after the number last changed; less than 0: the
 *     platform has more than the edge reported
 * @param node the edge; null if the alarm is about a tenant
 * @param events how many
 */
public record AlarmView(
    String kind,
    String region,
    String node,
    UUID tenantId,
    String detail,
    long events,
    Instant since) {}
