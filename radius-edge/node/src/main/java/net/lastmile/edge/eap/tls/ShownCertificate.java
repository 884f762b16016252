package net.lastmile.edge.eap.tls;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Date;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.eap.DeviceCertificates;
import net.lastmile.edge.tls.ClientTrust;

/**
 * The certificate that a peer shows in one conversation, and whether it is the line's. No authority
 * is trusted: whoever issued the certificate, it is valid as long as the line's record names it.
 */
public final class ShownCertificate extends ClientTrust {
  /** The JDK's message if a peer showed no certificate. */
  private static final String EMPTY_CHAIN = "Empty client certificate chain";

  private final byte[] username;
  private final DeviceCertificates certificates;
  private final long nowMillis;
  private X509Certificate shown;

  /**
   * @param username of the line that the peer claims to be
   * @param nowMillis when the conversation began; none lasts longer than a minute
   */
  public ShownCertificate(byte[] username, DeviceCertificates certificates, long nowMillis) {
    this.username = username;
    this.certificates = certificates;
    this.nowMillis = nowMillis;
  }

  /** Why a handshake that failed with this exception did not let the peer in. */
  AccessOutcome refusal(SSLException failure) {
    if (shown == null) {
      String message = failure.getMessage();
      return message != null && message.contains(EMPTY_CHAIN)
          ? AccessOutcome.WRONG_CERTIFICATE
          : AccessOutcome.TUNNEL_FAILED;
    }
    AccessOutcome verdict = verdict();
    return verdict == AccessOutcome.ACCEPTED ? AccessOutcome.TUNNEL_FAILED : verdict;
  }

  /** ACCEPTED, WRONG_CERTIFICATE or CERTIFICATE_EXPIRED, by the line's current record. */
  AccessOutcome verdict() {
    if (shown == null || !certificates.hold(username, fingerprint(shown))) {
      return AccessOutcome.WRONG_CERTIFICATE;
    }
    try {
      shown.checkValidity(new Date(nowMillis));
      return AccessOutcome.ACCEPTED;
    } catch (CertificateExpiredException | CertificateNotYetValidException _) {
      return AccessOutcome.CERTIFICATE_EXPIRED;
    }
  }

  private static byte[] fingerprint(X509Certificate certificate) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected void check(X509Certificate[] chain, SSLEngine engine) throws CertificateException {
    shown = chain[0];
    AccessOutcome verdict = verdict();
    if (verdict != AccessOutcome.ACCEPTED) {
      throw new CertificateException(verdict.name());
    }
  }
}
