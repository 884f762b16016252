package net.lastmile.api.network;

/**
 * @param signingRequest PKCS#10 as PEM, for a key that the router keeps to itself; null: a key is
 *     made here and given out with the certificate
 */
public record NasCertificateRequest(String signingRequest) {}
