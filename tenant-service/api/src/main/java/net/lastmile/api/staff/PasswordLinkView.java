package net.lastmile.api.staff;

import java.time.Instant;

/** Whose password a link replaces. */
public record PasswordLinkView(
    String company,
    String slug,
    String username,
    String fullName,
    PasswordLinkPurpose purpose,
    Instant expiresAt) {}
