package net.lastmile.api.signup;

/**
 * @param available whether a sign-up may use it
 * @param reason null if available, else {@code invalid}, {@code reserved} or {@code taken}
 */
public record SlugView(String slug, boolean available, String reason) {}
