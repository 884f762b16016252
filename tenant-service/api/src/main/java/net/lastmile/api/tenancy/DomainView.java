package net.lastmile.api.tenancy;

import java.time.Instant;
import java.util.UUID;

/**
 * @param state {@code PENDING} or {@code VERIFIED}
 * @param recordName where the TXT record belongs that proves the name
 * @param recordValue what it says
 */
public record DomainView(
    UUID id,
    String name,
    String state,
    String recordName,
    String recordValue,
    Instant createdAt,
    Instant verifiedAt) {}
