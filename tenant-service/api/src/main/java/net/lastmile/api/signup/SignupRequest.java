package net.lastmile.api.signup;

/**
 * @param country ISO 3166-1 alpha-2
 * @param timeZone IANA name, for instance {@code America/Bogota}
 * @param currency ISO 4217
 */
public record SignupRequest(
    String company,
    String slug,
    String country,
    String timeZone,
    String currency,
    String adminName,
    String email) {}
