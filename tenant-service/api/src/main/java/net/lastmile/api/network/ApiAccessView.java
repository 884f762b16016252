package net.lastmile.api.network;

/**
 * How edges log in to a router's own API. Every access has a password; it is not shown.
 *
 * @param certificate SHA-256 of the certificate that the router must show, in lower-case
 *     hexadecimal digits; the empty text: none is trusted yet
 */
public record ApiAccessView(String user, int port, boolean tls, String certificate) {}
