package net.lastmile.api.tenancy;

import java.time.Instant;
import java.util.UUID;

/**
 * @param recordName name of the TXT record that proves the domain
 * @param recordValue value of that record
 */
public record DomainView(
    UUID id,
    String name,
    DomainState state,
    String recordName,
    String recordValue,
    Instant createdAt,
    Instant verifiedAt) {}
