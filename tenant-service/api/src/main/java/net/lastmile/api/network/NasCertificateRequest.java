package net.lastmile.api.network;

/**
 * @param signingRequest PKCS#10 as PEM, of a key that the router keeps to itself; null: a key is
 *     made and given out with the certificate
 */
public record NasCertificateRequest(String signingRequest) {}
