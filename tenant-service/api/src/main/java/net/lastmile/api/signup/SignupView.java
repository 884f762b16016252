package net.lastmile.api.signup;

import java.time.Instant;
import java.util.UUID;

/** A sign-up whose e-mail address is to be verified or has been. */
public record SignupView(
    UUID id,
    String company,
    String slug,
    String adminName,
    String email,
    Instant expiresAt,
    boolean verified) {}
