package net.lastmile.edge.radsec;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.NasPolicy;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.fixture.Certificates;
import net.lastmile.edge.fixture.RecordingSink;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.receive.PacketSettings;
import net.lastmile.edge.receive.RadiusServer;
import net.lastmile.edge.sample.SampleRequests;
import net.lastmile.edge.trace.Traces;

/**
 * Two tenants on one RadSec port. Each has a line named ana and a router with a certificate; no
 * address tells whose it is.
 */
final class RadSecRegion implements AutoCloseable {
  static final Certificates ISP_BNG = Certificates.make(0, "bng.isp.test");
  static final Certificates OTHER_BNG = Certificates.make(0, "bng.other.test");
  static final String ISP_NAME = "radius.isp.test";
  static final String OTHER_NAME = "radius.other.test";

  /** Small where tests reach them. */
  static final RadSecLimits LIMITS =
      new RadSecLimits(
          8,
          7,
          6,
          2,
          Duration.ofMillis(TlsRouter.PATIENCE_MILLIS),
          Duration.ofMinutes(10),
          Duration.ofMillis(300),
          4,
          1 << 16);

  private static final String NO_ROUTERS_ADDRESS = "192.0.2.1";
  private static final List<Certificates> SERVERS =
      Certificates.ofOneAuthority(ISP_NAME, OTHER_NAME);
  static final Certificates ISP_SERVER = SERVERS.getFirst();
  static final Certificates OTHER_SERVER = SERVERS.getLast();

  final RecordingSink events = new RecordingSink();
  final UUID ispNas = UUID.randomUUID();
  final UUID otherNas = UUID.randomUUID();
  final TenantFixture isp;
  final TenantFixture other;
  final RadSecServer server;

  private final RegionFixture region = new RegionFixture();
  private final SampleRequests requests = new SampleRequests("radsec", new Random(1));
  private final RadiusServer radius;

  RadSecRegion(RadSecLimits limits, InstantSource clock)
      throws IOException, GeneralSecurityException {
    isp = region.tenant("isp", 1, 2);
    isp.tls(ISP_SERVER);
    isp.subscriber("ana", "isp-password");
    holds(isp, ispNas, ISP_BNG);
    other = region.tenant("other", 3, 4);
    other.tls(OTHER_SERVER);
    other.subscriber("ana", "other-password");
    holds(other, otherNas, OTHER_BNG);
    InetAddress loopback = InetAddress.getLoopbackAddress();
    radius =
        new RadiusServer(
            region.directory(),
            events,
            Clock.systemUTC(),
            loopback,
            0,
            new PacketSettings(2, 1_024),
            new Traces());
    server =
        RadSecServer.open(
            new InetSocketAddress(loopback, 0), region.directory(), radius, limits, clock);
  }

  /** Applies a router's record, with this certificate or, for null, without one. */
  void holds(TenantFixture tenant, UUID nasId, Certificates certificate)
      throws GeneralSecurityException {
    holds(tenant, nasId, certificate, NO_ROUTERS_ADDRESS);
  }

  void holds(TenantFixture tenant, UUID nasId, Certificates certificate, String address)
      throws GeneralSecurityException {
    String fingerprint = certificate == null ? "" : TlsRouter.fingerprint(certificate);
    tenant.nas(
        nasId,
        address,
        "over-udp",
        MessageAuthenticatorPolicy.REQUIRED,
        true,
        new NasPolicy(List.of(), List.of(), 0, 0, false, false, fingerprint));
  }

  Nas nas(TenantFixture tenant, UUID nasId) {
    return region.directory().tenant(tenant.id()).nas(nasId);
  }

  TlsRouter connect(String name, Certificates own, String... protocols)
      throws IOException, GeneralSecurityException {
    return TlsRouter.connect(
        server.address(),
        name,
        own,
        List.of(ISP_SERVER, OTHER_SERVER),
        protocols.length == 0 ? new String[] {"TLSv1.3", "TLSv1.2"} : protocols);
  }

  /**
   * Connects and gets an answer, or fails: a TLS 1.3 client completes its side of the handshake
   * before it is refused.
   */
  void login(String name, Certificates own, String... protocols)
      throws IOException, GeneralSecurityException {
    try (TlsRouter router = connect(name, own, protocols)) {
      router.ask(pap("isp-password"));
    }
  }

  byte[] pap(String password) {
    return requests.pap("ana", password);
  }

  byte[] accounting() {
    return requests.accounting("ana");
  }

  long refused(Refusal why) {
    return server.refusedHandshakes().get(why);
  }

  @Override
  public void close() {
    server.close();
    radius.close();
  }
}
