package net.lastmile.tenancy.brand;

/**
 * A logo to send.
 *
 * @param revision changes with the picture
 */
public record LogoImage(String mediaType, byte[] octets, String revision) {}
