package net.lastmile.api.staff;

import java.time.Instant;
import java.util.UUID;

/** A log-in of the tenant. Kinds as in {@link net.lastmile.api.tenancy.MeView}. */
public record StaffView(
    UUID id,
    String username,
    String fullName,
    String email,
    String kind,
    boolean active,
    Instant createdAt) {}
