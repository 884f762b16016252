package net.lastmile.certificates;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/** Certificates and keys as text (RFC 7468). */
public final class Pem {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private Pem() {}

  public static String of(List<X509Certificate> certificates) {
    StringBuilder text = new StringBuilder();
    certificates.forEach(certificate -> text.append(of(certificate)));
    return text.toString();
  }

  public static String of(X509Certificate certificate) {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + LINES.encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every certificate in the text, in order; empty if there is none or one is malformed. */
  public static List<X509Certificate> certificates(String text) {
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(octets))
          .stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (CertificateException e) {
      return List.of();
    }
  }

  /** A private key as PKCS#8. */
  public static String of(PrivateKey key) {
    return "-----BEGIN PRIVATE KEY-----\n"
        + LINES.encodeToString(key.getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }

  /**
   * The key that a signing request (PKCS#10, RFC 2986) is for; empty if the text holds no request
   * signed by its own key.
   */
  public static Optional<PublicKey> requestedKey(String text) {
    try (PEMParser parser = new PEMParser(new StringReader(text))) {
      if (parser.readObject() instanceof PKCS10CertificationRequest request) {
        PublicKey key = new JcaPKCS10CertificationRequest(request).getPublicKey();
        boolean signed =
            request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
        return signed ? Optional.of(key) : Optional.empty();
      }
      return Optional.empty();
    } catch (IOException
        | GeneralSecurityException
        | OperatorCreationException
        | PKCSException
        | RuntimeException e) {
      // Given malformed text, the parser may throw any of these.
      return Optional.empty();
    }
  }

  /** The first private key in the text, as PKCS#8 or the older forms, unencrypted. */
  public static Optional<PrivateKey> privateKey(String text) {
    try (PEMParser parser = new PEMParser(new StringReader(text))) {
      for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
        if (found instanceof PEMKeyPair pair) {
          return Optional.of(new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo()));
        }
        if (found instanceof PrivateKeyInfo key) {
          return Optional.of(new JcaPEMKeyConverter().getPrivateKey(key));
        }
      }
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      // Given malformed text, the parser may throw either.
      return Optional.empty();
    }
  }
}
