package net.lastmile.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import net.lastmile.edge.contract.event.EdgeEvent;
import net.lastmile.edge.contract.event.JournalBalance;
import net.lastmile.edge.contract.event.PostAuthEvent;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.Centre;
import net.lastmile.edge.fixture.FreePorts;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.PacketCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECRET = "of the router";

  @TempDir Path data;
  private final Router router = new Router(SECRET);
  private Centre centre;
  private TenantFixture isp;
  private TenantFixture otherIsp;
  private int authPort;
  private int acctPort;
  private int otherAuthPort;

  @BeforeEach
  void twoTenantsWithTheSameUsernameAndRouterAddress() throws Exception {
    centre = new Centre();
    RegionFixture region =
        new RegionFixture(
            (kind, tenant, key, seq, payload) -> centre.feed.put(kind, tenant, key, payload));
    authPort = FreePorts.udp();
    acctPort = FreePorts.udp();
    otherAuthPort = FreePorts.udp();
    isp = region.tenant("isp", authPort, acctPort);
    otherIsp = region.tenant("other", otherAuthPort, FreePorts.udp());
    for (TenantFixture tenant : new TenantFixture[] {isp, otherIsp}) {
      tenant.nas("127.0.0.1", SECRET, MessageAuthenticatorPolicy.REQUIRED);
      tenant.subscriber("ann", "password of " + (tenant == isp ? "isp" : "other"));
    }
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void servesWhatTheFeedBringsAndSendsWhatItTook() throws Exception {
    try (TestNode node = new TestNode(data, centre)) {
      awaitListeners(node);

      assertThat(TestNode.ask(authPort, router.pap("ann", "password of isp")))
          .isEqualTo(PacketCode.ACCESS_ACCEPT);
      assertThat(TestNode.ask(otherAuthPort, router.pap("ann", "password of isp")))
          .isEqualTo(PacketCode.ACCESS_REJECT);
      assertThat(TestNode.ask(acctPort, router.interim("ann")))
          .isEqualTo(PacketCode.ACCOUNTING_RESPONSE);

      Await.until(
          "the centre has the log-ins and the interim",
          () ->
              centre.stored.events().size() >= 3
                  && status(node).at("/journal/pending").asInt() == 0);
      assertThat(centre.stored.events())
          .filteredOn(PostAuthEvent.class::isInstance)
          .map(EdgeEvent::tenantId)
          .containsExactlyInAnyOrder(isp.id(), otherIsp.id());
    }
  }

  @Test
  void saysHowItIs() throws Exception {
    centre.balance = new JournalBalance(5, 4, 3, 2, 1, 7L);
    try (TestNode node = new TestNode(data, centre)) {
      awaitListeners(node);
      assertThat(node.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(node.get("/health/ready").body()).isEqualTo("UP");
      Await.until("hello is said", () -> !centre.hellos.isEmpty());
      assertThat(centre.hellos.getFirst().region()).isEqualTo("test");

      TestNode.ask(authPort, router.pap("ann", "wrong"));
      JsonNode status = status(node);
      assertThat(status.path("cursor").asLong()).isEqualTo(centre.feed.seq());
      assertThat(status.path("members")).hasSize(1);
      assertThat(status.path("subscribers").asInt()).isEqualTo(2);
      assertThat(status.path("nas").asInt()).isEqualTo(2);
      assertThat(status.path("listeners").findValuesAsText("slug"))
          .containsExactlyInAnyOrder("isp", "other");
      assertThat(status.at("/centre/reachable").asBoolean()).isTrue();
      assertThat(UUID.fromString(status.at("/journal/totals/journal").asText()))
          .isEqualTo(centre.hellos.getFirst().journal().journal());
      Await.until(
          "the centre said what it has",
          () -> status(node).at("/journal/balance/missing").asLong() == 7);
      assertThat(node.get("/metrics").body()).contains("lastmile_edge_journal_missing 7.0");
      assertThat(status.at("/counters/REJECTED").asInt()).isEqualTo(1);
      assertThat(node.get("/metrics").body())
          .contains("lastmile_edge_packets_total{outcome=\"rejected\"} 1.0")
          .contains("lastmile_edge_journal_refusing 0.0");
    }
  }

  @Test
  @DisplayName("R10 a restarted node serves from its disk before it reaches the centre")
  void startsWithoutTheCentre() throws Exception {
    try (TestNode node = new TestNode(data, centre)) {
      awaitListeners(node);
    }
    centre.stop();

    try (TestNode node = new TestNode(data, centre)) {
      assertThat(node.get("/health/ready").statusCode()).isEqualTo(200);
      assertThat(TestNode.ask(authPort, router.pap("ann", "password of isp")))
          .isEqualTo(PacketCode.ACCESS_ACCEPT);
      assertThat(TestNode.ask(acctPort, router.interim("ann")))
          .isEqualTo(PacketCode.ACCOUNTING_RESPONSE);
      assertThat(status(node).at("/centre/lastContactAt").isNull()).isTrue();

      centre.startAgain();
      Await.until("the centre has it all", () -> status(node).at("/journal/pending").asInt() == 0);
    }
  }

  @Test
  @DisplayName("R10 broken stores are set aside: image and journal bring back lines and sessions")
  void outlivesItsBrokenStores() throws Exception {
    try (TestNode node = new TestNode(data, centre)) {
      awaitListeners(node);
      assertThat(TestNode.ask(acctPort, router.interim("ann")))
          .isEqualTo(PacketCode.ACCOUNTING_RESPONSE);
      Await.until("the session is known", () -> sessions(node).contains("ann"));
    }
    centre.stop();
    tear("records");
    tear("sessions");

    try (TestNode node = new TestNode(data, centre)) {
      assertThat(data.resolve("store/records.broken")).isDirectory();
      assertThat(data.resolve("store/sessions.broken")).isDirectory();
      assertThat(TestNode.ask(authPort, router.pap("ann", "password of isp")))
          .isEqualTo(PacketCode.ACCESS_ACCEPT);
      assertThat(TestNode.ask(otherAuthPort, router.pap("ann", "password of isp")))
          .isEqualTo(PacketCode.ACCESS_REJECT);
      assertThat(sessions(node)).contains("ann");

      centre.startAgain();
      Await.until(
          "the feed is read from its beginning",
          () -> status(node).path("cursor").asLong() == centre.feed.seq());
    }
  }

  /** Cuts off the end of a cache's data on disk, as a full disk does. */
  private void tear(String cache) throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("store").resolve(cache))) {
      Path newest =
          files
              .filter(file -> file.getFileName().toString().startsWith("ispn"))
              .max(Comparator.naturalOrder())
              .orElseThrow();
      try (FileChannel channel = FileChannel.open(newest, StandardOpenOption.WRITE)) {
        channel.truncate(channel.size() - 1);
      }
    }
  }

  private static String sessions(TestNode node) throws Exception {
    return node.operate("GET", "/sessions?tenant=isp&user=ann", node.token()).body();
  }

  private void awaitListeners(TestNode node) throws Exception {
    Await.until(
        "both listeners are known and all is applied",
        () ->
            status(node).path("listeners").size() == 2
                && status(node).path("cursor").asLong() == centre.feed.seq());
  }

  private static JsonNode status(TestNode node) throws Exception {
    return JSON.readTree(node.get("/status").body());
  }
}
