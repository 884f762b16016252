package net.lastmile.edge.radsec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.NasPolicy;
import net.lastmile.edge.contract.secret.Fingerprint;
import net.lastmile.edge.fixture.Certificates;
import net.lastmile.edge.fixture.FreePorts;
import net.lastmile.edge.fixture.FreeRadius;
import net.lastmile.edge.fixture.RecordingSink;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.receive.PacketSettings;
import net.lastmile.edge.receive.RadiusServer;
import net.lastmile.edge.sample.SampleRequests;
import net.lastmile.edge.trace.Traces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another implementation of TLS and RADIUS. It names no server, so its address tells the tenant.
 */
class FreeRadiusPeerTest {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  @TempDir private Path directory;
  private final RegionFixture region = new RegionFixture();
  private final RecordingSink events = new RecordingSink();
  private final Certificates server = Certificates.make(0, "radius.isp.test");
  private final Certificates bng = Certificates.make(0, "bng.isp.test");
  private final UUID nasId = UUID.randomUUID();
  private final SampleRequests requests =
      new SampleRequests(FreeRadiusProxy.UDP_SECRET, new Random(1));
  private final RadiusServer radius =
      new RadiusServer(
          region.directory(),
          events,
          Clock.systemUTC(),
          LOOPBACK,
          0,
          new PacketSettings(1, 1_024),
          new Traces());
  private final int authPort = FreePorts.udp();
  private final int acctPort = FreePorts.udp();
  private RadSecServer radsec;
  private FreeRadius proxy;

  FreeRadiusPeerTest() throws IOException {}

  @BeforeEach
  void start() throws Exception {
    TenantFixture isp = region.tenant("isp", 1, 2);
    isp.tls(server);
    isp.subscriber("ana", "isp-password");
    isp.nas(
        nasId,
        "127.0.0.1",
        "over-udp",
        MessageAuthenticatorPolicy.REQUIRED,
        true,
        new NasPolicy(List.of(), List.of(), 0, 0, false, false, fingerprint()));
    TenantFixture other = region.tenant("other", 3, 4);
    other.tls(Certificates.make(0, "radius.other.test"));
    other.subscriber("ana", "other-password");
    radsec =
        RadSecServer.open(
            new InetSocketAddress(LOOPBACK, 0),
            region.directory(),
            radius,
            RadSecLimits.USUAL,
            Clock.systemUTC());
    proxy =
        FreeRadiusProxy.start(
            directory, authPort, acctPort, radsec.address().getPort(), bng, server);
  }

  @AfterEach
  void stop() {
    if (proxy != null) {
      proxy.close();
    }
    radsec.close();
    radius.close();
  }

  @Test
  @DisplayName("R9 FreeRADIUS logs in and accounts over TLS, with the certificate of its record")
  void logsInAndAccounts() throws Exception {
    assertThat(ask(authPort, requests.pap("ana", "isp-password")))
        .isEqualTo(PacketCode.ACCESS_ACCEPT);
    assertThat(events.lastPostAuth().nasId()).isEqualTo(nasId);
    assertThat(ask(authPort, requests.pap("ana", "other-password")))
        .isEqualTo(PacketCode.ACCESS_REJECT);
    assertThat(ask(acctPort, requests.accounting("ana"))).isEqualTo(PacketCode.ACCOUNTING_RESPONSE);
    assertThat(events.accounting.getLast().nasId()).isEqualTo(nasId);
    assertThat(radsec.connections()).isPositive();
  }

  private static int ask(int port, byte[] request) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, LOOPBACK)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.send(new DatagramPacket(request, request.length, LOOPBACK, port));
      byte[] reply = new byte[RadiusPacket.MAX_OCTETS];
      socket.receive(new DatagramPacket(reply, reply.length));
      return reply[0];
    }
  }

  private String fingerprint() throws Exception {
    return Fingerprint.of(
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(bng.chain().getFirst())));
  }
}
