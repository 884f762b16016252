package net.lastmile.api.staff;

import java.time.Instant;
import java.util.UUID;

/** A log-in of the tenant. */
public record StaffView(
    UUID id,
    String username,
    String fullName,
    String email,
    StaffKind kind,
    boolean active,
    Instant createdAt) {}
