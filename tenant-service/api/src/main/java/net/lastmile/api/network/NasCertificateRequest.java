package net.lastmile.api.network;

import net.lastmile.api.field.Lines;

/**
 * @param signingRequest PKCS#10 as PEM, for a key that the router keeps to itself; null: a key is
 *     made here and given out with the certificate
 */
public record NasCertificateRequest(@Lines(max = 16_384) String signingRequest) {}
