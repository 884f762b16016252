package net.lastmile.api.signup;

/**
 * @param available whether it may be signed up with
 * @param reason null if available, else {@code invalid}, {@code reserved} or {@code taken}
 */
public record SlugView(String slug, boolean available, String reason) {}
