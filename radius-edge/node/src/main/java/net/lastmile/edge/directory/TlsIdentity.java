package net.lastmile.edge.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** A tenant's certificate chain and private key, ready for handshakes. */
public final class TlsIdentity {
  private static final char[] IN_MEMORY_ONLY = "never stored".toCharArray();
  private static final TrustManager[] NO_CLIENT_CERTIFICATES = {};

  private final KeyManager[] keys;
  private final SecureRandom random = new SecureRandom();

  private TlsIdentity(KeyManager[] keys) {
    this.keys = keys;
  }

  /**
   * @param chain certificates as DER, the server's first
   * @param key PKCS#8 as DER
   * @throws GeneralSecurityException if one of them cannot be read
   */
  static TlsIdentity of(List<byte[]> chain, byte[] key) throws GeneralSecurityException {
    CertificateFactory certificates = CertificateFactory.getInstance("X.509");
    X509Certificate[] read = new X509Certificate[chain.size()];
    for (int i = 0; i < read.length; i++) {
      read[i] =
          (X509Certificate)
              certificates.generateCertificate(new ByteArrayInputStream(chain.get(i)));
    }
    PrivateKey opened =
        KeyFactory.getInstance(read[0].getPublicKey().getAlgorithm())
            .generatePrivate(new PKCS8EncodedKeySpec(key));
    return new TlsIdentity(keyManagers(read, opened));
  }

  private static KeyManager[] keyManagers(X509Certificate[] chain, PrivateKey key)
      throws GeneralSecurityException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", key, IN_MEMORY_ONLY, chain);
      KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
      factory.init(store, IN_MEMORY_ONLY);
      return factory.getKeyManagers();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A new one for each handshake: what a session is resumed with belongs to a context, and each
   * log-in here is to be a whole one.
   */
  public SSLContext newContext() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, NO_CLIENT_CERTIFICATES, random);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
