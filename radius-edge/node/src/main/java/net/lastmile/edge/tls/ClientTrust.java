package net.lastmile.edge.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trust in clients' certificates that records name one by one: no authority is trusted, whoever
 * issued a certificate. The edge is a server, and all its TLS runs in engines, so that one check of
 * six is ever asked for.
 */
public abstract class ClientTrust extends X509ExtendedTrustManager {
  private static final X509Certificate[] ANY_ISSUER = {};

  /**
   * @param chain as the client showed it, its own first
   * @throws CertificateException if it is not let in
   */
  protected abstract void check(X509Certificate[] chain, SSLEngine engine)
      throws CertificateException;

  @Override
  public final void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    check(chain, engine);
  }

  /** Empty: a client may choose its certificate without regard to who issued it. */
  @Override
  public final X509Certificate[] getAcceptedIssuers() {
    return ANY_ISSUER;
  }

  @Override
  public final void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("engines only");
  }

  @Override
  public final void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("engines only");
  }

  @Override
  public final void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("a server only");
  }

  @Override
  public final void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw new CertificateException("a server only");
  }

  @Override
  public final void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("a server only");
  }
}
