package net.lastmile.edge.routeros;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.edge.contract.secret.Fingerprint;

/**
 * Trusts one certificate and no other, whoever signed it and whatever name it has: routers sign
 * their own (ADR 0019). For one handshake.
 */
final class CertificatePin extends X509ExtendedTrustManager {
  private final String trusted;
  private String seen = "";

  /**
   * @param trusted SHA-256 in lower-case hexadecimal; the empty text trusts none
   */
  CertificatePin(String trusted) {
    this.trusted = trusted;
  }

  /** SHA-256 of the certificate that the peer showed; the empty text if it showed none. */
  String seen() {
    return seen;
  }

  /** Why a handshake failed. */
  ApiOutcome verdict() {
    if (seen.isEmpty() || seen.equals(trusted)) {
      return ApiOutcome.UNREACHABLE;
    }
    return trusted.isEmpty() ? ApiOutcome.CERTIFICATE_UNKNOWN : ApiOutcome.CERTIFICATE_CHANGED;
  }

  private void check(X509Certificate[] chain) throws CertificateException {
    seen = Fingerprint.of(chain[0]);
    if (!seen.equals(trusted)) {
      throw new CertificateException("not the trusted certificate");
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("no client is expected here");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    checkClientTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    checkClientTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
