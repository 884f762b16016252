package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.receive.count.PacketCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class UnknownSourcesTest {
  private static final List<Integer> PORTS =
      List.of(PacketCode.ACCESS_REQUEST, PacketCode.ACCOUNTING_REQUEST);

  private final PathFixture edge = new PathFixture();
  private final TenantFixture isp = edge.region.tenant("isp", 1812, 1813);
  private final TenantFixture other = edge.region.tenant("other", 1814, 1815);
  private final Router router = new Router("secret");
  private final Logger log = (Logger) LoggerFactory.getLogger(UnknownSources.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    isp.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.OPTIONAL);
    isp.subscriber("ana", "correct");
    lines.start();
    log.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    log.detachAppender(lines);
  }

  @Test
  @DisplayName(
      "R1 an unknown source gets nothing at any port, whatever it sends, and is logged once")
  void getNothing() {
    AttributeOctets nothing = new AttributeOctets();
    List<byte[]> packets =
        List.of(
            router.pap("ana", "correct"),
            router.status(true, nothing),
            router.status(false, nothing),
            router.interim("ana"),
            new byte[] {1, 2, 3});
    for (int port : PORTS) {
      for (byte[] packet : packets) {
        send(edge.region.view(isp.id()), port, packet, "192.0.2.2");
      }
    }
    assertThat(edge.sent()).isZero();
    assertThat(edge.count(PacketCount.UNKNOWN_SOURCE)).isEqualTo(PORTS.size() * packets.size());
    assertThat(edge.events.postAuths).isEmpty();
    assertThat(edge.events.accounting).isEmpty();
    assertThat(lines.list).hasSize(1);
  }

  @Test
  @DisplayName("R1 one tenant's router is a stranger at another's listener")
  void oneTenantsRouterIsAStrangerAtAnothers() {
    byte[] request = router.pap("ana", "correct");
    send(edge.region.view(other.id()), PacketCode.ACCESS_REQUEST, request, "192.0.2.1");
    assertThat(edge.sent()).isZero();
    assertThat(lines.list).singleElement().asString().contains("192.0.2.1", "of other");
  }

  @Test
  @DisplayName("R1 however many strangers there are, so many are named in the log")
  void nameOnlySoMany() {
    for (int i = 0; i < UnknownSources.MAX_NAMED + 5; i++) {
      byte[] request = {1};
      send(
          edge.region.view(isp.id()),
          PacketCode.ACCESS_REQUEST,
          request,
          "198.18." + i / 256 + "." + i % 256);
    }
    assertThat(lines.list).hasSize(UnknownSources.MAX_NAMED);
  }

  private void send(Tenant tenant, int port, byte[] packet, String from) {
    var source = new InetSocketAddress(InetAddress.ofLiteral(from), 50_000);
    edge.receive(tenant, port, packet, source);
  }
}
