package net.lastmile.edge.radsec;

import static net.lastmile.edge.radsec.RadSecRegion.ISP_BNG;
import static net.lastmile.edge.radsec.RadSecRegion.ISP_NAME;
import static net.lastmile.edge.radsec.RadSecRegion.LIMITS;
import static net.lastmile.edge.radsec.RadSecRegion.OTHER_BNG;
import static net.lastmile.edge.radsec.RadSecRegion.OTHER_NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.radius.PacketCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RadSecLimitsTest {
  @Test
  void allRoutersTogetherHaveSoManyConnections() throws Exception {
    try (RadSecRegion region = region(2, LIMITS.handshake(), LIMITS.idle());
        TlsRouter own = region.connect(ISP_NAME, ISP_BNG)) {
      try (TlsRouter others = region.connect(OTHER_NAME, OTHER_BNG)) {
        assertThatThrownBy(() -> region.login(ISP_NAME, ISP_BNG)).isInstanceOf(IOException.class);
        assertThat(region.refused(Refusal.NO_ROOM)).isEqualTo(1);
        assertThat(region.server.connections()).isEqualTo(2);
        assertThat(others.ask(region.pap("other-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
      }
      Await.until("there is room again", () -> region.server.connections() == 1);
      region.login(ISP_NAME, ISP_BNG);
      assertThat(own.ask(region.pap("isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }
  }

  @Test
  void theSilentConnectionEndsAndTheOneThatAsksStays() throws Exception {
    try (RadSecRegion region = region(2, LIMITS.handshake(), Duration.ofSeconds(2));
        TlsRouter asking = region.connect(ISP_NAME, ISP_BNG);
        TlsRouter silent = region.connect(OTHER_NAME, OTHER_BNG)) {
      Await.until("one has ended", () -> endedWhile(asking, region));
      silent.assertEnds();
      assertThat(asking.ask(region.pap("isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }
  }

  @Test
  @DisplayName(
      "R9 a stranger who opens many connections leaves room for routers behind its address")
  void aSourcesOldestUnprovenConnectionMakesRoom() throws Exception {
    List<Socket> strangers = new ArrayList<>();
    try (RadSecRegion region = new RadSecRegion(LIMITS, Clock.systemUTC());
        TlsRouter own = region.connect(ISP_NAME, ISP_BNG)) {
      assertThat(own.ask(region.pap("isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
      for (int i = 0; i < LIMITS.unprovenOfSource(); i++) {
        strangers.add(RefusalTest.socketTo(region));
        int count = 2 + i;
        Await.until("it is in", () -> region.server.connections() == count);
      }
      region.login(OTHER_NAME, OTHER_BNG);
      strangers.getFirst().getInputStream().readAllBytes();
      Await.until("it is counted", () -> region.refused(Refusal.TOO_MANY_OF_SOURCE) == 1);
      assertThat(own.ask(region.pap("isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
    } finally {
      for (Socket stranger : strangers) {
        stranger.close();
      }
    }
  }

  @Test
  @DisplayName("R9 strangers who take all their places take none of the routers'")
  void strangersTakeNoRoutersPlace() throws Exception {
    RadSecLimits few = limits(2, 3, LIMITS.handshake(), LIMITS.idle());
    List<Socket> strangers = new ArrayList<>();
    try (RadSecRegion region = new RadSecRegion(few, Clock.systemUTC());
        TlsRouter own = region.connect(ISP_NAME, ISP_BNG)) {
      assertThat(own.ask(region.pap("isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
      for (int i = 0; i < few.unproven(); i++) {
        strangers.add(RefusalTest.socketTo(region));
        int count = 2 + i;
        Await.until("it is in", () -> region.server.connections() == count);
      }
      try (TlsRouter others = region.connect(OTHER_NAME, OTHER_BNG)) {
        assertThat(others.ask(region.pap("other-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
        strangers.getFirst().getInputStream().readAllBytes();
        Await.until("it is counted", () -> region.refused(Refusal.TOO_MANY_UNPROVEN) == 1);
        assertThat(own.ask(region.pap("isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
      }
    } finally {
      for (Socket stranger : strangers) {
        stranger.close();
      }
    }
  }

  private static boolean endedWhile(TlsRouter asking, RadSecRegion region) throws IOException {
    assertThat(asking.ask(region.pap("isp-password"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
    return region.server.connections() == 1;
  }

  @Test
  void aHandshakeThatTakesTooLongIsOver() throws Exception {
    try (RadSecRegion region = region(2, Duration.ofMillis(300), LIMITS.idle());
        Socket silent = RefusalTest.socketTo(region)) {
      silent.getInputStream().readAllBytes();
      Await.until("it is counted", () -> region.refused(Refusal.TIMED_OUT) == 1);
      Await.until("its place is free", () -> region.server.connections() == 0);
    }
  }

  private static RadSecRegion region(int connections, Duration handshake, Duration idle)
      throws Exception {
    return new RadSecRegion(
        limits(connections, LIMITS.unproven(), handshake, idle), Clock.systemUTC());
  }

  private static RadSecLimits limits(
      int connections, int unproven, Duration handshake, Duration idle) {
    return new RadSecLimits(
        connections,
        unproven,
        LIMITS.unprovenOfSource(),
        LIMITS.connectionsOfNas(),
        handshake,
        idle,
        LIMITS.packet(),
        LIMITS.waitingRequests(),
        LIMITS.unreadOctets());
  }
}
