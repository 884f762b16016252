package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import net.lastmile.edge.config.SocketCalls;
import net.lastmile.edge.contract.record.ListenerRecord;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.receive.count.PacketCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(names = {"LINUX", "NETTY"})
class ListenersTest {
  private static final Duration QUIET = Duration.ofMillis(500);

  private final SocketCalls calls;
  private final ServerFixture edge;
  private final Router router = new Router("secret");

  ListenersTest(SocketCalls calls) {
    this.calls = calls;
    this.edge = new ServerFixture("127.0.0.1", calls);
  }

  @AfterEach
  void stop() {
    edge.close();
  }

  @Test
  void opensAndClosesAsRecordsComeAndGo() throws Exception {
    edge.server.start();
    assertThat(edge.server.openListeners()).isZero();
    ServerFixture.Listening isp = listening("isp");
    Await.until("it listens", () -> edge.server.openListeners() == 1);
    assertThat(edge.ask(isp.authPort(), request(), ServerFixture.PATIENCE)).isNotNull();

    int moved = edge.freePort();
    edge.region.apply(
        RecordKind.LISTENER,
        isp.tenant().id(),
        "",
        new ListenerRecord(moved, isp.acctPort()).encode());
    byte[][] reply = new byte[1][];
    Await.until(
        "it has moved",
        () -> {
          try {
            reply[0] = edge.ask(moved, request(), QUIET);
          } catch (IOException e) {
            // The port is not open yet.
            return false;
          }
          return reply[0] != null;
        });

    isp.tenant().remove(RecordKind.LISTENER, "");
    Await.until("it is closed", () -> edge.server.openListeners() == 0);
    new DatagramSocket(new InetSocketAddress(edge.address, moved)).close();
  }

  @Test
  void twoTenantsNeverShareAPort() throws Exception {
    ServerFixture.Listening first = listening("first");
    edge.server.start();
    assertThat(edge.server.openListeners()).isEqualTo(1);
    edge.region.tenant("second", first.authPort(), edge.freePort());
    ServerFixture.Listening third = listening("third");
    Await.until("both are open", () -> edge.server.openListeners() == 2);
    assertThat(edge.ask(third.authPort(), request(), ServerFixture.PATIENCE)).isNotNull();
    for (int i = 0; i < 20; i++) {
      assertThat(edge.ask(first.authPort(), request(), ServerFixture.PATIENCE)).isNotNull();
    }
  }

  @Test
  void waitsForATakenPortToBeFree() throws Exception {
    ServerFixture.Listening isp = listening("isp");
    try (DatagramSocket taken =
        new DatagramSocket(new InetSocketAddress(edge.address, isp.acctPort()))) {
      edge.server.start();
      assertThat(taken.isBound()).isTrue();
      assertThat(edge.server.openListeners()).isZero();
      assertThat(edge.server.wantedListeners()).isEqualTo(1);
    }
    Await.until("it listens", () -> edge.server.openListeners() == 1);
    edge.server.drain();
    assertThat(edge.server.openListeners()).isZero();
    assertThat(edge.server.wantedListeners()).isZero();
  }

  @Test
  void knowsAnIpv4SourceOnASocketOfBothKinds() throws Exception {
    try (ServerFixture both = new ServerFixture("::", calls)) {
      ServerFixture.Listening isp = both.tenant("isp");
      isp.tenant().nas("127.0.0.1", "secret", MessageAuthenticatorPolicy.REQUIRED);
      isp.tenant().subscriber("ana", "correct");
      both.server.start();
      // The other server's fixture sends from 127.0.0.1.
      assertThat(edge.ask(isp.authPort(), request(), ServerFixture.PATIENCE)).isNotNull();
    }
  }

  @Test
  void warmsUpWithoutATraceInTheCounts() throws IOException {
    Map<PacketCount, Long> synthetic = edge.server.warmUp();
    assertThat(synthetic.get(PacketCount.ACCEPTED)).isPositive();
    assertThat(synthetic.get(PacketCount.REJECTED)).isPositive();
    assertThat(synthetic.get(PacketCount.ACCOUNTED)).isPositive();
    assertThat(synthetic.get(PacketCount.FORGED)).isZero();
    assertThat(edge.server.counts().values()).containsOnly(0L);
    assertThat(edge.events.postAuths).isEmpty();
  }

  private ServerFixture.Listening listening(String slug) throws IOException {
    ServerFixture.Listening isp = edge.tenant(slug);
    isp.tenant().nas("127.0.0.1", "secret", MessageAuthenticatorPolicy.REQUIRED);
    isp.tenant().subscriber("ana", "correct");
    return isp;
  }

  private byte[] request() {
    return router.pap("ana", "correct");
  }
}
