package net.lastmile.edge.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.security.auth.x500.X500Principal;

/** A tenant's certificate chain and private key, ready for handshakes. */
public final class TlsIdentity {
  private static final char[] IN_MEMORY_ONLY = "never stored".toCharArray();

  /** RFC 5280 section 4.2.1.6. */
  private static final Integer DNS_NAME = 2;

  private static final TrustManager[] NO_CLIENT_CERTIFICATES = {};

  private final KeyManager[] keys;
  private final X509Certificate[] chain;
  private final PrivateKey key;
  private final Set<String> names;
  private final SecureRandom random = new SecureRandom();

  private TlsIdentity(X509Certificate[] chain, PrivateKey key) throws GeneralSecurityException {
    this.keys = keyManagers(chain, key);
    this.chain = chain;
    this.key = key;
    this.names = names(chain[0]);
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
    return new TlsIdentity(read, opened);
  }

  private static Set<String> names(X509Certificate server) throws CertificateParsingException {
    Set<String> names = new HashSet<>();
    Collection<List<?>> alternatives = server.getSubjectAlternativeNames();
    if (alternatives != null) {
      for (List<?> name : alternatives) {
        if (name.getFirst().equals(DNS_NAME)) {
          names.add(name.get(1).toString().toLowerCase(Locale.ROOT));
        }
      }
    }
    return names;
  }

  /** Whether its certificate is for this host name. */
  boolean isNamed(String hostName) {
    return names.contains(hostName.toLowerCase(Locale.ROOT));
  }

  /** Its certificates, the server's first. */
  public X509Certificate[] chain() {
    return chain.clone();
  }

  /** Who signed the last certificate of its chain: the authority that peers trust. */
  X500Principal issuer() {
    return chain[chain.length - 1].getIssuerX500Principal();
  }

  public PrivateKey key() {
    return key;
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
   * A new context for each handshake: resumption data belongs to a context, and each log-in must be
   * a full handshake.
   */
  public SSLContext newContext() {
    return newContext(NO_CLIENT_CERTIFICATES);
  }

  /**
   * As {@link #newContext()}, for peers that show a certificate.
   *
   * @param peers decides which certificates are accepted
   */
  public SSLContext newContext(TrustManager... peers) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, peers, random);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
