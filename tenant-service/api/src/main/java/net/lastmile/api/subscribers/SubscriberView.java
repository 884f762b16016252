package net.lastmile.api.subscribers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * @param state {@code ACTIVE}, {@code EXPIRED} or {@code INACTIVE}: what a log-in would meet
 * @param status {@code ACTIVE} or {@code INACTIVE}: as set
 * @param onlineSince start of the newest live session, or null
 */
public record SubscriberView(
    UUID id,
    String username,
    UUID planId,
    String planName,
    String state,
    String status,
    LocalDate expiryDate,
    String fullName,
    String phone,
    String email,
    String address,
    String building,
    String region,
    String country,
    String staticIp,
    String note,
    Instant onlineSince,
    Instant createdAt,
    Instant updatedAt) {}
