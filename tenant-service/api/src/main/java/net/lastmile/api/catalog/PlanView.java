package net.lastmile.api.catalog;

import java.time.Instant;
import java.util.UUID;

/**
 * A plan. Rates in kbit/s, 0 for none; money in minor units of {@code currency}.
 *
 * @param cycle {@code FROM_START}, {@code CALENDAR_MONTH} or {@code MONTHLY_ACCOUNT}
 * @param anchorDay day of the month, for a monthly account; else 0
 */
public record PlanView(
    UUID id,
    String name,
    String commercialName,
    int downloadKbps,
    int uploadKbps,
    int burstDownloadKbps,
    int burstUploadKbps,
    int burstThresholdDownloadKbps,
    int burstThresholdUploadKbps,
    int burstSeconds,
    long priceMinor,
    long dayPriceMinor,
    long resetPriceMinor,
    String currency,
    int validity,
    String validityUnit,
    String cycle,
    int anchorDay,
    String pool,
    UUID preferredNasId,
    String addressListIn,
    String addressListOut,
    String queueType,
    String filterId,
    int interimSeconds,
    boolean active,
    UUID ipv4PoolId,
    UUID ipv6PoolId,
    UUID delegatedPoolId,
    String framedIpv6Pool,
    String delegatedIpv6Pool,
    int sessionLimit,
    String dnsPrimary,
    String dnsSecondary,
    String dnsIpv6Primary,
    String dnsIpv6Secondary,
    int idleSeconds,
    long subscribers,
    Instant createdAt) {}
