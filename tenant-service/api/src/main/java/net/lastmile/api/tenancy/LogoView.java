package net.lastmile.api.tenancy;

/**
 * @param revision changes with the picture
 * @param width in pixels, as {@code height}
 */
public record LogoView(String revision, String mediaType, int width, int height) {}
