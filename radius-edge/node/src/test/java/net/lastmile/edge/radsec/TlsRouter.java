package net.lastmile.edge.radsec;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import net.lastmile.edge.contract.secret.Fingerprint;
import net.lastmile.edge.fixture.Certificates;

/** A connected router with the JDK's TLS. */
final class TlsRouter implements AutoCloseable {
  static final int PATIENCE_MILLIS = 30_000;

  private final SSLSocket socket;

  private TlsRouter(SSLSocket socket) {
    this.socket = socket;
  }

  /**
   * @param name the server name that it asks for; null for none
   * @param own the certificate that it shows; null for none
   * @param trusted servers' certificates
   * @param protocols TLS versions that it supports
   */
  static TlsRouter connect(
      InetSocketAddress server,
      String name,
      Certificates own,
      List<Certificates> trusted,
      String... protocols)
      throws IOException, GeneralSecurityException {
    KeyStore trust = empty();
    for (Certificates known : trusted) {
      trust.setCertificateEntry(fingerprint(known), certificate(known));
    }
    var factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(trust);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys(own), factory.getTrustManagers(), new SecureRandom());
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(server.getAddress(), server.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setServerNames(name == null ? List.of() : List.of(new SNIHostName(name)));
    parameters.setProtocols(protocols);
    socket.setSSLParameters(parameters);
    try {
      socket.startHandshake();
      return new TlsRouter(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static KeyManager[] keys(Certificates own) throws IOException, GeneralSecurityException {
    if (own == null) {
      return new KeyManager[0];
    }
    KeyStore store = empty();
    var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(own.key()));
    store.setKeyEntry("bng", key, new char[] {'x'}, new X509Certificate[] {certificate(own)});
    KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
    factory.init(store, new char[] {'x'});
    return factory.getKeyManagers();
  }

  private static KeyStore empty() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static X509Certificate certificate(Certificates of) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(of.chain().getFirst()));
  }

  /** As in a NAS's record. */
  static String fingerprint(Certificates of) throws GeneralSecurityException {
    return Fingerprint.of(certificate(of));
  }

  /** The fingerprint of the server's certificate. */
  String shown() throws IOException {
    return Fingerprint.of((X509Certificate) socket.getSession().getPeerCertificates()[0]);
  }

  /** The code of the next packet after sending this request. */
  int ask(byte[] request) throws IOException {
    send(request);
    return read();
  }

  void send(byte[] octets) throws IOException {
    socket.getOutputStream().write(octets);
    socket.getOutputStream().flush();
  }

  /** The code of the next packet. */
  int read() throws IOException {
    DataInputStream in = new DataInputStream(in());
    int code = in.readUnsignedByte();
    in.readUnsignedByte();
    in.readFully(new byte[in.readUnsignedShort() - 4]);
    return code;
  }

  InputStream in() throws IOException {
    return socket.getInputStream();
  }

  /** Expects the server to end the connection. */
  void assertEnds() {
    assertThatThrownBy(this::read)
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(SocketTimeoutException.class);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
