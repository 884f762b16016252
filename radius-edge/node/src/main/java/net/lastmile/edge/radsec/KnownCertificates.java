package net.lastmile.edge.radsec;

import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Date;
import javax.net.ssl.SSLEngine;
import net.lastmile.edge.contract.secret.Fingerprint;
import net.lastmile.edge.directory.CertificateHolders;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.TlsIdentity;
import net.lastmile.edge.tls.ClientTrust;

/**
 * Trusts the certificates that NAS records name, by their fingerprints (RFC 6614 section 2.3). No
 * authority is trusted: whoever issued a certificate, it is valid as long as the record names it.
 */
final class KnownCertificates extends ClientTrust {
  private final Directory directory;
  private final InstantSource clock;

  KnownCertificates(Directory directory, InstantSource clock) {
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  protected void check(X509Certificate[] chain, SSLEngine engine) throws CertificateException {
    Handshake handshake = Handshake.of(engine);
    String fingerprint = Fingerprint.of(chain[0]);
    CertificateHolders.Holder holder = directory.certificates().find(fingerprint);
    if (holder == null) {
      handshake.because(Refusal.UNKNOWN_CERTIFICATE, "SHA-256 " + fingerprint);
      throw new CertificateException("no active NAS has this certificate");
    }
    String whose = "NAS " + holder.nas().id() + " of " + holder.tenant().name();
    if (handshake.isNamed() && !isShown(holder.tenant().tls(), engine)) {
      handshake.because(Refusal.OTHER_TENANTS_CERTIFICATE, whose);
      throw new CertificateException("the certificate belongs to a NAS of another tenant");
    }
    try {
      chain[0].checkValidity(Date.from(clock.instant()));
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      handshake.because(Refusal.EXPIRED_CERTIFICATE, whose);
      throw e;
    }
  }

  private static boolean isShown(TlsIdentity identity, SSLEngine engine) {
    Certificate[] shown = engine.getHandshakeSession().getLocalCertificates();
    return identity != null && shown != null && shown[0].equals(identity.chain()[0]);
  }
}
