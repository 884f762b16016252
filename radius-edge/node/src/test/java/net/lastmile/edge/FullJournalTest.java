package net.lastmile.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.Centre;
import net.lastmile.edge.fixture.FreePorts;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullJournalTest {
  private static final String SECRET = "of the router";
  private static final int JOURNAL_OCTETS = 16 << 10;
  private static final int REPLY_MILLIS = 1_000;
  private static final int UNAVAILABLE = 503;

  @TempDir Path data;
  private final Router router = new Router(SECRET);
  private final List<String> acknowledged = new ArrayList<>();
  private int acctPort;
  private int sessions;

  @Test
  @DisplayName("R10 a full journal refuses to acknowledge, the centre hears of it, nothing is lost")
  void aFullJournalRefusesAndTellsTheCentre() throws Exception {
    try (Centre centre = new Centre()) {
      int authPort = tenants(centre);
      centre.eventsStatus = UNAVAILABLE;
      try (TestNode node = new TestNode(data, centre, JOURNAL_OCTETS)) {
        Await.until("all is known", () -> status(node).contains("\"subscribers\":2"));
        TestNode.ask(authPort, router.pap("ann", "password"));
        while (!status(node).contains("\"refusing\":true")) {
          report();
        }
        assertThat(report()).isFalse();
        assertThat(TestNode.ask(authPort, router.pap("ann", "password")))
            .isEqualTo(PacketCode.ACCESS_ACCEPT);
        Await.until("the centre is told", () -> centre.hellos.getLast().journalRefusing());

        centre.eventsStatus = 0;
        Await.until("it takes accounting again", this::report);
        Await.until(
            "the centre is told that it is over", () -> !centre.hellos.getLast().journalRefusing());
        Await.until("all is with the centre", () -> status(node).contains("\"pending\":0"));
      }
      assertThat(centre.stored.events())
          .filteredOn(AccountingEvent.class::isInstance)
          .map(event -> ((AccountingEvent) event).sessionId())
          .containsAll(acknowledged)
          .doesNotHaveDuplicates();
    }
  }

  /** Two tenants with the same username; returns the authentication port of the first. */
  private int tenants(Centre centre) throws IOException {
    RegionFixture region =
        new RegionFixture(
            (kind, tenant, key, seq, payload) -> centre.feed.put(kind, tenant, key, payload));
    int authPort = FreePorts.udp();
    acctPort = FreePorts.udp();
    TenantFixture isp = region.tenant("isp", authPort, acctPort);
    TenantFixture other = region.tenant("other", FreePorts.udp(), FreePorts.udp());
    for (TenantFixture tenant : List.of(isp, other)) {
      tenant.nas("127.0.0.1", SECRET, MessageAuthenticatorPolicy.REQUIRED);
      tenant.subscriber("ann", "password");
    }
    return authPort;
  }

  /** Reports a session with an id of its own, once. */
  private boolean report() throws IOException {
    String session = "s" + sessions++;
    byte[] packet =
        router.accounting(
            new AttributeOctets()
                .number(AttributeType.ACCT_STATUS_TYPE, 3)
                .text(AttributeType.USER_NAME, "ann")
                .text(AttributeType.ACCT_SESSION_ID, session));
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(REPLY_MILLIS);
      socket.send(
          new DatagramPacket(packet, packet.length, InetAddress.getLoopbackAddress(), acctPort));
      socket.receive(new DatagramPacket(new byte[64], 64));
      acknowledged.add(session);
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private static String status(TestNode node) throws Exception {
    return new ObjectMapper().readTree(node.get("/status").body()).toString();
  }
}
