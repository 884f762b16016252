package net.lastmile.edge.coa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import net.lastmile.edge.contract.job.CoaJob;
import net.lastmile.edge.contract.job.CoaJob.Kind;
import net.lastmile.edge.contract.job.CoaResult.Outcome;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.NasPolicy;
import net.lastmile.edge.fixture.LocalRouters;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.session.index.SessionKey;
import net.lastmile.edge.session.index.Sessions;
import net.lastmile.edge.store.record.StoredSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders to routers behind one proxy, which is the only NAS that the edge knows. */
class ProxiedOrdersTest {
  private static final String SECRET = "of the proxy";
  private static final String ROUTERS_SECRET = "of its routers";
  private static final UUID NAS = UUID.randomUUID();
  private static final Retransmission PATIENT =
      new Retransmission(Duration.ofSeconds(30), Duration.ofSeconds(60), 2);

  private final RegionFixture region = new RegionFixture();
  private final TenantFixture isp = region.tenant("isp", 1812, 1813);
  private final Sessions online = new Sessions();
  private final Orders orders = new Orders(region.directory(), online);
  private ScriptedBng east;
  private ScriptedBng west;
  private RoutingProxy proxy;
  private UdpCoa coa;

  @BeforeEach
  void start() throws Exception {
    east = new ScriptedBng(ProxiedOrdersTest::acknowledge);
    west = new ScriptedBng(ProxiedOrdersTest::acknowledge);
    proxy =
        new RoutingProxy(
            SECRET,
            ROUTERS_SECRET,
            Map.of(
                "10.0.0.1",
                east,
                "2001:db8::1",
                east,
                "east",
                east,
                "10.0.0.2",
                west,
                "west",
                west));
    coa = UdpCoa.open(InetAddress.getLoopbackAddress(), LocalRouters.RULE, PATIENT);
    isp.nas(
        NAS,
        "127.0.0.1",
        SECRET,
        MessageAuthenticatorPolicy.REQUIRED,
        true,
        NasPolicy.NONE,
        proxy.port());
  }

  @AfterEach
  void stop() throws Exception {
    coa.close();
    proxy.close();
    east.close();
    west.close();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.1,,10.0.0.2,",
    "10.0.0.1,same,10.0.0.2,same",
    ",east,,west",
    "2001:db8::1,,10.0.0.2,"
  })
  @DisplayName("G4 an order reaches the router behind the proxy that has the session, no other")
  void reachesTheRouter(String eastAddress, String eastName, String westAddress, String westName)
      throws Exception {
    // Both use the same id for their session.
    up("ana", "0a", eastAddress, eastName);
    up("bob", "0b", westAddress, westName);
    assertThat(send(Kind.DISCONNECT, "ana", "0a").outcome()).isEqualTo(Outcome.ACKED);
    assertThat(east.requests).hasSize(1);
    assertThat(west.requests).isEmpty();
    assertThat(user(east)).isEqualTo("ana");
    assertThat(send(Kind.CHANGE_RATE, "bob", "0b").outcome()).isEqualTo(Outcome.ACKED);
    assertThat(east.requests).hasSize(1);
    assertThat(west.requests).hasSize(1);
    assertThat(user(west)).isEqualTo("bob");
  }

  @Test
  @DisplayName("G4 what names no router that the proxy knows is refused with its reason")
  void tellsWhatTheProxySays() throws Exception {
    up("ana", "0a", "10.0.0.3", "");
    CoaOutcome outcome = send(Kind.DISCONNECT, "ana", "0a");
    assertThat(outcome.outcome()).isEqualTo(Outcome.NAKED);
    assertThat(outcome.errorCause()).isEqualTo(RoutingProxy.NOT_ROUTABLE);
    assertThat(east.requests).isEmpty();
    assertThat(west.requests).isEmpty();
  }

  private void up(String user, String token, String nasAddress, String nasIdentifier) {
    online.apply(
        new SessionKey(isp.id(), NAS, "s-1", token).text(),
        new StoredSession(
            user,
            "100.64.0.7",
            "",
            "",
            "",
            "",
            "",
            0,
            0,
            300,
            "edge-0",
            StoredSession.LIVE,
            "",
            "",
            nasAddress,
            nasIdentifier,
            false,
            false,
            "",
            0));
  }

  private CoaOutcome send(Kind kind, String user, String token) throws Exception {
    CoaJob job =
        new CoaJob(
            UUID.randomUUID(),
            1,
            kind,
            isp.id(),
            NAS,
            Instant.EPOCH,
            "s-1",
            user,
            "",
            "",
            "",
            token,
            isp.planId());
    var order = (Orders.Order.Sendable) orders.of(job, UnaryOperator.identity());
    return coa.send(order.nas(), order.request()).get(60, TimeUnit.SECONDS);
  }

  private static String user(ScriptedBng router) {
    byte[] octets = router.requests.getLast();
    RadiusPacket request = new RadiusPacket(octets);
    assertThat(request.scan(octets.length)).isTrue();
    return request.text(AttributeType.USER_NAME);
  }

  private static void acknowledge(ScriptedBng bng, DatagramPacket request, int transmission)
      throws IOException {
    bng.answer(request, request.getData()[0] + 1, ROUTERS_SECRET, new AttributeOctets());
  }
}
