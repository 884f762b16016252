package net.lastmile.keycloak.realm;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An edge node that may ask for tokens.
 *
 * @param name the node's name, which is its client id: lower-case letters, digits and hyphens
 * @param region the region whose feed it may read; becomes the claim {@code region}
 * @param certificate checks the signature of the node's client assertions (RFC 7523)
 */
public record EdgeClient(String name, String region, X509Certificate certificate) {
  private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  public EdgeClient {
    requireLabel(name, "name");
    requireLabel(region, "region");
    Objects.requireNonNull(certificate, "certificate");
  }

  /** The certificate as Keycloak keeps it: DER in base64, one line. */
  String certificateBase64() {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("The certificate of edge " + name + " has no encoding", e);
    }
  }

  private static void requireLabel(String value, String what) {
    if (value == null || !LABEL.matcher(value).matches()) {
      throw new IllegalArgumentException("An edge's " + what + " is a DNS label, not: " + value);
    }
  }
}
