package net.lastmile.edge.radsec;

import java.net.Socket;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import net.lastmile.edge.contract.Fingerprint;
import net.lastmile.edge.directory.CertificateHolders;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.directory.TlsIdentity;

/**
 * Trusts the certificates that NAS records name, by their fingerprints (RFC 6614 section 2.3), and
 * no authority: whoever issued one, it is good as long as the record says so.
 */
final class KnownCertificates extends X509ExtendedTrustManager {
  private final Directory directory;

  KnownCertificates(Directory directory) {
    this.directory = directory;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    chain[0].checkValidity();
    CertificateHolders.Holder holder = directory.certificates().find(Fingerprint.of(chain[0]));
    if (holder == null) {
      throw new CertificateException("no active NAS has this certificate");
    }
    TlsIdentity identity = holder.tenant().tls();
    Certificate[] shown = engine.getHandshakeSession().getLocalCertificates();
    if (identity == null || shown == null || !shown[0].equals(identity.chain()[0])) {
      throw new CertificateException("the certificate belongs to a NAS of another tenant");
    }
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("engines only");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("engines only");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("a server only");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("a server only");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("a server only");
  }
}
