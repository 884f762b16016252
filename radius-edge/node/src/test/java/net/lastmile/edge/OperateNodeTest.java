package net.lastmile.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.Centre;
import net.lastmile.edge.fixture.FreePorts;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.PacketCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What an operator sees of a node and does to it; all tests share one node. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperateNodeTest {
  private static final String SECRET = "secret-of-the-router";
  private static final String PASSWORD = "password-of-ann";

  private final Router router = new Router(SECRET);
  private Path data;
  private Centre centre;
  private TenantFixture isp;
  private int authPort;
  private int acctPort;
  private int otherAuthPort;
  private TestNode node;

  @BeforeAll
  void twoTenantsWithTheSameUsername(@TempDir Path directory) throws Exception {
    data = directory;
    centre = new Centre();
    RegionFixture region =
        new RegionFixture(
            (kind, tenant, key, seq, payload) -> centre.feed.put(kind, tenant, key, payload));
    authPort = FreePorts.udp();
    otherAuthPort = FreePorts.udp();
    acctPort = FreePorts.udp();
    isp = region.tenant("isp", authPort, acctPort);
    TenantFixture other = region.tenant("other", otherAuthPort, FreePorts.udp());
    for (TenantFixture tenant : List.of(isp, other)) {
      tenant.nas("127.0.0.1", SECRET, MessageAuthenticatorPolicy.REQUIRED);
      tenant.subscriber("ann", PASSWORD);
    }
    node = new TestNode(data, centre);
    Await.until("it serves both", () -> node.get("/status").body().contains("\"subscribers\":2"));
    Await.until("it listens", () -> answers(authPort) && answers(otherAuthPort));
  }

  @AfterAll
  void close() {
    node.close();
    centre.close();
  }

  @Test
  @DisplayName("O3 log-ins are counted by tenant and reason, packets by NAS")
  void countsByTenantNasAndReason() throws Exception {
    double before = wrongPasswords("isp");
    double othersBefore = wrongPasswords("other");
    TestNode.ask(authPort, router.pap("ann", "wrong"));
    assertThat(wrongPasswords("isp")).isEqualTo(before + 1);
    assertThat(wrongPasswords("other")).isEqualTo(othersBefore);
    assertThat(node.get("/metrics").body())
        .contains("lastmile_edge_listeners_wanted 2.0", "lastmile_edge_listeners_open 2.0")
        .contains("{outcome=\"unknown_user\",tenant=\"other\"}")
        .containsPattern(
            "lastmile_edge_nas_packets_total\\{nas=\"[0-9a-f-]{36}\",outcome=\"rejected\",tenant=\"isp\"\\} [1-9]");
  }

  @Test
  @DisplayName("O3 a trace shows one tenant's user live, and neither password nor secret")
  void tracesAUser() throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();
    try (Stream<String> follow = node.follow("/trace?tenant=isp&user=ANN")) {
      Thread.startVirtualThread(() -> collect(follow, lines));
      Await.until(
          "the log-in is shown",
          () -> {
            TestNode.ask(otherAuthPort, router.pap("ann", "wrong"));
            TestNode.ask(authPort, router.pap("ann", PASSWORD));
            return String.join("\n", lines).contains("Framed-Pool");
          });
    }
    assertThat(lines)
        .anyMatch(line -> line.endsWith("isp 127.0.0.1 ACCEPTED"))
        .contains("> Access-Request id " + idOf(lines))
        .anyMatch(line -> line.equals(">   User-Name = \"ann\""))
        .anyMatch(line -> line.equals(">   Attr-2 = <hidden>"))
        .anyMatch(line -> line.equals("<   Framed-Pool = \"isp-pool\""))
        .noneMatch(line -> line.contains("other") || line.contains(PASSWORD));
  }

  @Test
  @DisplayName("O3 who has not the token sees no trace and changes nothing")
  void refusesWhoHasNoToken() throws Exception {
    for (String path :
        List.of(
            "/trace?user=ann",
            "/sessions?tenant=isp",
            "/drain",
            "/resume",
            "/log-level?logger=x")) {
      assertThat(node.operate("POST", path, "guessed").statusCode()).as(path).isEqualTo(401);
    }
    assertThat(node.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(node.operate("GET", "/trace", node.token()).statusCode()).isEqualTo(400);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("management.token"))))
        .isEqualTo("rw-------");
  }

  @Test
  @DisplayName("O3 who is online is looked up in one tenant")
  void looksASessionUp() throws Exception {
    TestNode.ask(acctPort, router.interim("ann"));
    String query = "/sessions?user=Ann&tenant=";
    Await.until(
        "ann is online",
        () ->
            node.operate("GET", query + "isp", node.token())
                .body()
                .contains("\"username\":\"ann\""));
    assertThat(node.operate("GET", query + "other", node.token()).body()).isEqualTo("[]\n");
    assertThat(node.operate("GET", query + "nobody", node.token()).statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName(
      "O1 a drained node takes nothing in, gives what it has to the centre, and comes back")
  void drainsAndResumes() throws Exception {
    TestNode.ask(authPort, router.pap("ann", PASSWORD));
    assertThat(node.operate("POST", "/drain", node.token()).statusCode()).isEqualTo(200);
    assertThat(node.get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(node.get("/health/live").statusCode()).isEqualTo(200);
    try (DatagramSocket free = new DatagramSocket(authPort)) {
      assertThat(free.getLocalPort()).as("the port it no longer holds").isEqualTo(authPort);
    }
    Await.until(
        "the centre has all of it", () -> node.get("/status").body().contains("\"pending\":0"));
    assertThat(node.get("/status").body()).contains("\"draining\":true");

    node.operate("POST", "/resume", node.token());
    assertThat(node.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(TestNode.ask(authPort, router.pap("ann", PASSWORD)))
        .isEqualTo(PacketCode.ACCESS_ACCEPT);
  }

  @Test
  @DisplayName("O3 a log level changes while the node runs, and no level shows a password")
  void changesALogLevel() throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger("net.lastmile.edge");
    Level before = logger.getLevel();
    ListAppender<ILoggingEvent> kept = new ListAppender<>();
    kept.start();
    logger.addAppender(kept);
    try {
      String path = "/log-level?logger=net.lastmile.edge&level=";
      assertThat(node.operate("POST", path + "LOUD", node.token()).statusCode()).isEqualTo(400);
      assertThat(node.operate("POST", path + "TRACE", node.token()).statusCode()).isEqualTo(200);
      assertThat(logger.getLevel()).isEqualTo(Level.TRACE);
      TestNode.ask(authPort, router.pap("ann", PASSWORD));
      TestNode.ask(authPort, router.pap("ann", "wrong-" + PASSWORD));
      assertThat(kept.list)
          .isNotEmpty()
          .noneMatch(event -> event.getFormattedMessage().contains(PASSWORD))
          .noneMatch(event -> event.getFormattedMessage().contains(SECRET));
    } finally {
      logger.detachAppender(kept);
      logger.setLevel(before);
    }
  }

  private double wrongPasswords(String tenant) throws Exception {
    String counter =
        "lastmile_edge_logins_total{outcome=\"wrong_password\",tenant=\"" + tenant + "\"} ";
    return node.get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(counter))
        .mapToDouble(line -> Double.parseDouble(line.substring(counter.length())))
        .sum();
  }

  private static void collect(Stream<String> follow, List<String> lines) {
    try {
      follow.forEach(lines::add);
    } catch (UncheckedIOException e) {
      // The test has seen enough and closed the stream.
      return;
    }
  }

  private static String idOf(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("> Access-Request id "))
        .findFirst()
        .orElseThrow()
        .substring("> Access-Request id ".length());
  }

  private static boolean answers(int port) throws Exception {
    return TestNode.ask(port, new Router(SECRET).pap("somebody else", "x")) != 0;
  }
}
