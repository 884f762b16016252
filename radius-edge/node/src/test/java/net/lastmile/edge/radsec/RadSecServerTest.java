package net.lastmile.edge.radsec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import net.lastmile.edge.coa.CoaRequest;
import net.lastmile.edge.contract.CoaResult;
import net.lastmile.edge.contract.Fingerprint;
import net.lastmile.edge.contract.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.NasPolicy;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.fixture.Certificates;
import net.lastmile.edge.fixture.RecordingSink;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.receive.PacketSettings;
import net.lastmile.edge.receive.RadiusServer;
import net.lastmile.edge.sample.SampleRequests;
import net.lastmile.edge.trace.Traces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The JDK's TLS client against the server, with two tenants at its one port. */
class RadSecServerTest {
  private static final int PATIENCE_MILLIS = 30_000;
  private static final Certificates ISP_SERVER = Certificates.make(0, "radius.isp.test");
  private static final Certificates OTHER_SERVER = Certificates.make(0, "radius.other.test");
  private static final Certificates ISP_BNG = Certificates.make(0, "bng.isp.test");
  private static final Certificates OTHER_BNG = Certificates.make(0, "bng.other.test");
  private static final RadSecLimits LIMITS =
      new RadSecLimits(
          8,
          2,
          Duration.ofSeconds(PATIENCE_MILLIS),
          Duration.ofMinutes(10),
          Duration.ofMillis(300),
          4,
          1 << 16);

  private final RegionFixture region = new RegionFixture();
  private final RecordingSink events = new RecordingSink();
  private final UUID ispNas = UUID.randomUUID();
  private final UUID otherNas = UUID.randomUUID();
  private final SampleRequests requests = new SampleRequests("radsec", new Random(1));
  private final RadiusServer radius =
      new RadiusServer(
          region.directory(),
          events,
          Clock.systemUTC(),
          InetAddress.getLoopbackAddress(),
          0,
          new PacketSettings(2, 1_024),
          new Traces());
  private TenantFixture isp;
  private TenantFixture other;
  private RadSecServer server;

  @BeforeEach
  void start() throws Exception {
    isp = region.tenant("isp", 1, 2);
    isp.tls(ISP_SERVER);
    isp.subscriber("ana", "isp-password");
    holds(isp, ispNas, fingerprint(ISP_BNG));
    other = region.tenant("other", 3, 4);
    other.tls(OTHER_SERVER);
    other.subscriber("ana", "other-password");
    holds(other, otherNas, fingerprint(OTHER_BNG));
    server =
        RadSecServer.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            region.directory(),
            radius,
            LIMITS);
  }

  @AfterEach
  void stop() {
    server.close();
    radius.close();
  }

  @Test
  @DisplayName("R1 R9 one connection logs in and accounts, and each tenant meets its own lines")
  void logsInAndAccounts() throws Exception {
    try (SSLSocket own = connect("radius.isp.test", ISP_BNG);
        SSLSocket others = connect("radius.other.test", OTHER_BNG)) {
      assertThat(ask(own, requests.pap("ana", "isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
      assertThat(ask(own, requests.accounting("ana"))).isEqualTo(PacketCode.ACCOUNTING_RESPONSE);
      assertThat(events.accounting.getLast().nasId()).isEqualTo(ispNas);
      assertThat(ask(others, requests.pap("ana", "isp-password")))
          .isEqualTo(PacketCode.ACCESS_REJECT);
      assertThat(ask(others, requests.pap("ana", "other-password")))
          .isEqualTo(PacketCode.ACCESS_ACCEPT);
      assertThat(events.lastPostAuth().nasId()).isEqualTo(otherNas);
    }
  }

  @Test
  void aPacketInPiecesIsOnePacketAndTwoAtOnceAreTwo() throws Exception {
    try (SSLSocket own = connect("radius.isp.test", ISP_BNG)) {
      byte[] first = requests.pap("ana", "isp-password");
      own.getOutputStream().write(first, 0, 3);
      own.getOutputStream().flush();
      own.getOutputStream().write(first, 3, first.length - 3);
      byte[] second = requests.accounting("ana");
      own.getOutputStream().write(second);
      assertThat(List.of(read(own), read(own)))
          .containsExactlyInAnyOrder(PacketCode.ACCESS_ACCEPT, PacketCode.ACCOUNTING_RESPONSE);
    }
  }

  @Test
  void noCertificateAnUnknownOneAndAnotherTenantsAreRefused() {
    Certificates unknown = Certificates.make(0, "stranger.test");
    assertThatThrownBy(() -> loginOver("radius.isp.test", null)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> loginOver("radius.isp.test", unknown)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> loginOver("radius.isp.test", OTHER_BNG))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> loginOver("radius.nobody.test", ISP_BNG))
        .isInstanceOf(IOException.class);
    assertThat(events.postAuths).isEmpty();
  }

  @Test
  void aRevokedCertificateEndsTheConnection() throws Exception {
    try (SSLSocket own = connect("radius.isp.test", ISP_BNG)) {
      assertThat(ask(own, requests.pap("ana", "isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
      holds(isp, ispNas, "");
      assertEnds(own);
    }
    assertThatThrownBy(() -> loginOver("radius.isp.test", ISP_BNG)).isInstanceOf(IOException.class);
  }

  @Test
  void aNewRecordKeepsTheConnection() throws Exception {
    try (SSLSocket own = connect("radius.isp.test", ISP_BNG)) {
      for (int i = 0; i < 50; i++) {
        holds(isp, ispNas, fingerprint(ISP_BNG));
        assertThat(ask(own, requests.pap("ana", "isp-password")))
            .isEqualTo(PacketCode.ACCESS_ACCEPT);
      }
    }
  }

  @Test
  void aDrainedServerEndsItsConnectionsAndTakesNone() throws Exception {
    try (SSLSocket own = connect("radius.isp.test", ISP_BNG)) {
      assertThat(ask(own, requests.pap("ana", "isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
      server.drain();
      assertEnds(own);
    }
    assertThatThrownBy(() -> loginOver("radius.isp.test", ISP_BNG)).isInstanceOf(IOException.class);
    server.resume();
    loginOver("radius.isp.test", ISP_BNG);
  }

  @Test
  void aRouterThatNamesNoServerIsKnownByItsAddressIfOnlyOneTenantHasIt() throws Exception {
    holds(isp, ispNas, fingerprint(ISP_BNG), "127.0.0.1");
    loginOver(null, ISP_BNG);
    assertThat(events.lastPostAuth().nasId()).isEqualTo(ispNas);
    assertThatThrownBy(() -> loginOver(null, OTHER_BNG)).isInstanceOf(IOException.class);
    holds(other, otherNas, fingerprint(OTHER_BNG), "127.0.0.1");
    assertThatThrownBy(() -> loginOver(null, ISP_BNG)).isInstanceOf(IOException.class);
    assertThat(server.refusedHandshakes()).isPositive();
  }

  @Test
  void aRoutersThirdConnectionEndsItsFirst() throws Exception {
    try (SSLSocket first = connect("radius.isp.test", ISP_BNG);
        SSLSocket second = connect("radius.isp.test", ISP_BNG);
        SSLSocket third = connect("radius.isp.test", ISP_BNG)) {
      assertEnds(first);
      assertThat(ask(second, requests.pap("ana", "isp-password")))
          .isEqualTo(PacketCode.ACCESS_ACCEPT);
      assertThat(ask(third, requests.pap("ana", "isp-password")))
          .isEqualTo(PacketCode.ACCESS_ACCEPT);
    }
  }

  @Test
  void garbageAndHalfAPacketEndTheConnection() throws Exception {
    try (SSLSocket own = connect("radius.isp.test", ISP_BNG)) {
      own.getOutputStream().write(new byte[] {1, 1, 0, 3, 0});
      assertEnds(own);
    }
    try (SSLSocket own = connect("radius.isp.test", ISP_BNG)) {
      own.getOutputStream().write(Arrays.copyOf(requests.pap("ana", "isp-password"), 30));
      assertEnds(own);
    }
  }

  @Test
  @DisplayName("R7 R9 an order goes to the router over its own connection, hidden and signed there")
  void anOrderGoesOverTheConnection() throws Exception {
    Nas nas = region.directory().tenant(isp.id()).nas(ispNas);
    assertThat(server.orders().reaches(nas)).isFalse();
    try (SSLSocket own = connect("radius.isp.test", ISP_BNG)) {
      assertThat(ask(own, requests.pap("ana", "isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
      assertThat(server.orders().reaches(nas)).isTrue();
      Nas others = region.directory().tenant(other.id()).nas(otherNas);
      assertThat(server.orders().reaches(others)).as("the other tenant's").isFalse();
      var outcome =
          server
              .orders()
              .send(
                  server.orders().spokenTo(nas),
                  new CoaRequest(PacketCode.DISCONNECT_REQUEST, Instant.now(), new byte[0]));
      own.getOutputStream().write(ScriptedRouter.acknowledge(own.getInputStream()));
      assertThat(outcome.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).outcome())
          .isEqualTo(CoaResult.Outcome.ACKED);
      assertThat(ask(own, requests.pap("ana", "isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }
  }

  private static void holds(TenantFixture tenant, UUID nasId, String fingerprint) {
    holds(tenant, nasId, fingerprint, "192.0.2.1");
  }

  private static void holds(TenantFixture tenant, UUID nasId, String fingerprint, String address) {
    tenant.nas(
        nasId,
        address,
        "over-udp",
        MessageAuthenticatorPolicy.REQUIRED,
        true,
        new NasPolicy(List.of(), List.of(), 0, 0, false, false, fingerprint));
  }

  private void loginOver(String name, Certificates certificate) throws Exception {
    try (SSLSocket socket = connect(name, certificate)) {
      ask(socket, requests.pap("ana", "isp-password"));
    }
  }

  private static void assertEnds(SSLSocket socket) {
    assertThatThrownBy(() -> read(socket))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(SocketTimeoutException.class);
  }

  private static int ask(SSLSocket socket, byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    return read(socket);
  }

  /** The code of the next packet. */
  private static int read(SSLSocket socket) throws IOException {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    int code = in.readUnsignedByte();
    in.readUnsignedByte();
    in.readFully(new byte[in.readUnsignedShort() - 4]);
    return code;
  }

  private SSLSocket connect(String name, Certificates certificate) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    for (Certificates known : List.of(ISP_SERVER, OTHER_SERVER)) {
      X509Certificate own = certificate(known);
      trusted.setCertificateEntry(fingerprint(known), own);
    }
    var trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys(certificate), trust.getTrustManagers(), new SecureRandom());
    SSLSocket socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(server.address().getAddress(), server.address().getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setServerNames(name == null ? List.of() : List.of(new SNIHostName(name)));
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static KeyManager[] keys(Certificates certificate) throws Exception {
    if (certificate == null) {
      return new KeyManager[0];
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    var key =
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(certificate.key()));
    store.setKeyEntry(
        "bng", key, new char[] {'x'}, new X509Certificate[] {certificate(certificate)});
    KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
    factory.init(store, new char[] {'x'});
    return factory.getKeyManagers();
  }

  private static X509Certificate certificate(Certificates of) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(of.chain().getFirst()));
  }

  private static String fingerprint(Certificates of) throws Exception {
    return Fingerprint.of(certificate(of));
  }
}
