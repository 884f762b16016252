package net.lastmile.edge.radsec;

import static net.lastmile.edge.radsec.RadSecRegion.ISP_BNG;
import static net.lastmile.edge.radsec.RadSecRegion.ISP_NAME;
import static net.lastmile.edge.radsec.RadSecRegion.OTHER_BNG;
import static net.lastmile.edge.radsec.RadSecRegion.OTHER_NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.coa.CoaRequest;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.job.CoaResult;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.fixture.Certificates;
import net.lastmile.edge.radius.PacketCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The JDK's TLS client against the server, with two tenants on its only port. */
class RadSecServerTest {
  private RadSecRegion region;

  @BeforeEach
  void start() throws Exception {
    region = new RadSecRegion(RadSecRegion.LIMITS, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    region.close();
  }

  @Test
  @DisplayName("R1 R9 one connection logs in and accounts, and each tenant meets its own lines")
  void logsInAndAccounts() throws Exception {
    try (TlsRouter own = region.connect(ISP_NAME, ISP_BNG);
        TlsRouter others = region.connect(OTHER_NAME, OTHER_BNG)) {
      assertThat(own.ask(region.pap("isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
      assertThat(own.ask(region.accounting())).isEqualTo(PacketCode.ACCOUNTING_RESPONSE);
      assertThat(region.events.accounting.getLast().nasId()).isEqualTo(region.ispNas);
      assertThat(others.ask(region.pap("isp-password"))).isEqualTo(PacketCode.ACCESS_REJECT);
      assertThat(others.ask(region.pap("other-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
      assertThat(region.events.lastPostAuth().nasId()).isEqualTo(region.otherNas);
    }
  }

  @Test
  void aPacketInPiecesIsOnePacketAndTwoAtOnceAreTwo() throws Exception {
    try (TlsRouter own = region.connect(ISP_NAME, ISP_BNG)) {
      byte[] first = region.pap("isp-password");
      own.send(Arrays.copyOf(first, 3));
      own.send(Arrays.copyOfRange(first, 3, first.length));
      byte[] second = region.accounting();
      own.send(second);
      assertThat(List.of(own.read(), own.read()))
          .containsExactlyInAnyOrder(PacketCode.ACCESS_ACCEPT, PacketCode.ACCOUNTING_RESPONSE);
    }
  }

  @Test
  @DisplayName("R9 a certificate that its record no longer names ends the connection")
  void aRevokedCertificateEndsTheConnection() throws Exception {
    try (TlsRouter own = region.connect(ISP_NAME, ISP_BNG)) {
      assertThat(own.ask(region.pap("isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
      region.holds(region.isp, region.ispNas, null);
      own.assertEnds();
    }
    assertThatThrownBy(() -> region.login(ISP_NAME, ISP_BNG)).isInstanceOf(IOException.class);
  }

  @Test
  void aNewRecordKeepsTheConnection() throws Exception {
    try (TlsRouter own = region.connect(ISP_NAME, ISP_BNG)) {
      for (int i = 0; i < 50; i++) {
        region.holds(region.isp, region.ispNas, ISP_BNG);
        assertThat(own.ask(region.pap("isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
      }
    }
  }

  @Test
  void aDrainedServerEndsItsConnectionsAndTakesNone() throws Exception {
    try (TlsRouter own = region.connect(ISP_NAME, ISP_BNG)) {
      assertThat(own.ask(region.pap("isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
      region.server.drain();
      own.assertEnds();
    }
    assertThatThrownBy(() -> region.login(ISP_NAME, ISP_BNG)).isInstanceOf(IOException.class);
    assertThat(region.refused(Refusal.DRAINED)).isEqualTo(1);
    region.server.resume();
    region.login(ISP_NAME, ISP_BNG);
  }

  @Test
  @DisplayName("L1 a router that names no server is known by its certificate, wherever it is")
  void aRouterThatNamesNoServerIsKnownByItsCertificate() throws Exception {
    region.login(null, ISP_BNG);
    assertThat(region.events.lastPostAuth().nasId()).isEqualTo(region.ispNas);
    assertThat(region.events.lastPostAuth().outcome()).isEqualTo(AccessOutcome.ACCEPTED);
    region.login(null, OTHER_BNG);
    assertThat(region.events.lastPostAuth().nasId()).isEqualTo(region.otherNas);
    assertThat(region.events.lastPostAuth().outcome())
        .as("the other tenant's line of this name has another password")
        .isEqualTo(AccessOutcome.WRONG_PASSWORD);
    assertThatThrownBy(() -> region.login(null, Certificates.make(0, "bng.nobody.test")))
        .isInstanceOf(IOException.class);
  }

  @Test
  @DisplayName(
      "L1 a router that names no server is shown its own tenant's certificate when it returns")
  void aRouterThatNamesNoServerIsShownItsOwnTenantsCertificate() throws Exception {
    for (int i = 0; i < 2; i++) {
      region.login(null, ISP_BNG);
      assertShown(RadSecRegion.ISP_SERVER);
      region.login(null, OTHER_BNG);
      assertShown(RadSecRegion.OTHER_SERVER);
    }
    region.holds(region.isp, region.ispNas, ISP_BNG, "127.0.0.1");
    assertShown(RadSecRegion.ISP_SERVER);
    region.holds(region.other, region.otherNas, OTHER_BNG, "127.0.0.1");
    assertShown(RadSecRegion.OTHER_SERVER);
  }

  /** Checks what a stranger is shown, who changes nothing. */
  private void assertShown(Certificates server) throws Exception {
    try (TlsRouter stranger = region.connect(null, null, "TLSv1.3")) {
      assertThat(stranger.shown()).isEqualTo(TlsRouter.fingerprint(server));
    }
  }

  @Test
  void aRoutersThirdConnectionEndsItsFirst() throws Exception {
    try (TlsRouter first = region.connect(ISP_NAME, ISP_BNG);
        TlsRouter second = region.connect(ISP_NAME, ISP_BNG);
        TlsRouter third = region.connect(ISP_NAME, ISP_BNG)) {
      first.assertEnds();
      assertThat(second.ask(region.pap("isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
      assertThat(third.ask(region.pap("isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }
  }

  @Test
  void garbageAndHalfAPacketEndTheConnection() throws Exception {
    try (TlsRouter own = region.connect(ISP_NAME, ISP_BNG)) {
      own.send(new byte[] {1, 1, 0, 3, 0});
      own.assertEnds();
    }
    try (TlsRouter own = region.connect(ISP_NAME, ISP_BNG)) {
      own.send(Arrays.copyOf(region.pap("isp-password"), 30));
      own.assertEnds();
    }
  }

  @Test
  @DisplayName("R7 R9 an order goes to the router over its own connection, hidden and signed there")
  void anOrderGoesOverTheConnection() throws Exception {
    Nas nas = region.nas(region.isp, region.ispNas);
    assertThat(region.server.orders().reaches(nas)).isFalse();
    try (TlsRouter own = region.connect(ISP_NAME, ISP_BNG)) {
      assertThat(own.ask(region.pap("isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
      assertThat(region.server.orders().reaches(nas)).isTrue();
      Nas others = region.nas(region.other, region.otherNas);
      assertThat(region.server.orders().reaches(others)).as("the other tenant's").isFalse();
      assertThat(region.server.orders().connectedNases()).containsExactly(region.ispNas);
      var outcome =
          region
              .server
              .orders()
              .send(
                  region.server.orders().spokenTo(nas),
                  new CoaRequest(PacketCode.DISCONNECT_REQUEST, Instant.now(), new byte[0]));
      own.send(ScriptedRouter.acknowledge(own.in()));
      assertThat(outcome.get(TlsRouter.PATIENCE_MILLIS, TimeUnit.MILLISECONDS).outcome())
          .isEqualTo(CoaResult.Outcome.ACKED);
      assertThat(own.ask(region.pap("isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }
  }
}
