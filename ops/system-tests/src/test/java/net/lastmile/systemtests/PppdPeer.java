package net.lastmile.systemtests;

import static net.lastmile.systemtests.TwoProviders.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PPPoE with Debian's pppd. Like {@link DebianPeers}, it is run by {@code ops/peers/run}. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PppdPeer {
  /** The shortest interim interval that a plan can ask for. */
  private static final int INTERIM_SECONDS = 60;

  private static final int IDLE_SECONDS = 5;

  /** How many passwords that decrypt to garbage make an edge doubt a router's secret. */
  private static final int DOUBTED_FROM = 3;

  /** The validity of the plans here. */
  private static final int VALIDITY_DAYS = 30;

  private TwoProviders providers;

  @BeforeAll
  void signUp() {
    providers = TwoProviders.signUp(Stack.running());
  }

  /** Logs in again, as a token is valid for five minutes. */
  @BeforeEach
  void logIn() {
    providers = providers.logIn(Stack.running());
  }

  @AfterEach
  void theOtherSeesNothing() {
    providers.assertTheOtherSeesNothing();
  }

  @ParameterizedTest
  @CsvSource({"require-pap,10.20.0.11", "require-chap,10.20.0.12", "require-mschap-v2,10.20.0.13"})
  @DisplayName("R2 R3 a PPPoE line gets its own address; the panel shows who is where")
  void aLineHasItsAddress(
      String method, String address, @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
      throws IOException {
    String username = method.substring("require-".length());
    String line = providers.addLine(username, Map.of("staticIp", address));
    try (Bng bng = Bng.start(directory, providers.edge(), method)) {
      bng.dial(username, PASSWORD);
      assertThat(bng.address()).isEqualTo(address);
      JsonNode session = onlineSession(username);
      assertThat(session.path("framedIp").asText()).isEqualTo(address);
      assertThat(session.path("callingStationId").asText()).isEqualToIgnoringCase(Bng.MAC);
      assertThat(session.path("nasName").asText()).isEqualTo("bng-1");
      assertThat(providers.logIns(line, "ACCEPTED")).isEqualTo(1);
      assertThat(Long.parseLong(bng.attribute("Session-Timeout")))
          .isBetween(1L, Duration.ofDays(VALIDITY_DAYS + 1).toSeconds());
      bng.ping();
      bng.hangUp();
      assertThat(providers.endedSession(username).path("terminateCause").asText())
          .isEqualTo("User-Request");
    }
  }

  @Test
  @DisplayName("R2 both ends of a PPPoE line derive the same keys (MPPE) from MS-CHAPv2")
  void encryptsALine(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws IOException {
    providers.addLine("secret");
    try (Bng bng =
        Bng.start(directory, providers.edge(), "require-mschap-v2", "require-mppe-128")) {
      bng.dial("secret", PASSWORD, "require-mppe-128");
      bng.hears("bng: MPPE 128-bit stateless compression enabled");
      bng.address();
      bng.ping();
      bng.hangUp();
      providers.endedSession("secret");
    }
  }

  @Test
  @DisplayName("IP4 a PPPoE line gets an address of its plan's pool, the next line after it")
  void aPoolsOnlyAddress(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
      throws IOException {
    String pool = addPool("10.21.0.9/32");
    String plan = addPlan("Pooled", Map.of("ipv4PoolId", pool));
    try (Bng bng = Bng.start(directory, providers.edge(), "require-chap")) {
      for (String username : List.of("pooled-1", "pooled-2")) {
        providers.addLine(username, Map.of("planId", plan));
        bng.dial(username, PASSWORD);
        assertThat(bng.address()).isEqualTo("10.21.0.9");
        bng.hangUp();
        providers.endedSession(username);
      }
    }
  }

  @Test
  @DisplayName("Q2 what a line has sent and received is stored as pppd counted it")
  void storesWhatItSentAndReceived(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
      throws IOException {
    providers.addLine("counted");
    try (Bng bng = Bng.start(directory, providers.edge(), "require-chap")) {
      bng.dial("counted", PASSWORD);
      bng.address();
      bng.send();
      bng.hangUp();
      MatchResult counts = bng.hears("bng: Sent ([0-9]+) bytes, received ([0-9]+) bytes");
      JsonNode session = providers.endedSession("counted");
      assertThat(session.path("downloadOctets").asText()).isEqualTo(counts.group(1));
      assertThat(session.path("uploadOctets").asText()).isEqualTo(counts.group(2));
      assertThat(session.path("uploadOctets").asInt()).isGreaterThan(Bng.SENT_OCTETS);
    }
  }

  @Test
  @DisplayName("R3 Q2 pppd reports as often as the plan says, while the line is online")
  void reportsBetweenStartAndStop(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
      throws IOException {
    String plan = addPlan("Reporting", Map.of("interimSeconds", INTERIM_SECONDS));
    providers.addLine("reporting", Map.of("planId", plan));
    try (Bng bng = Bng.start(directory, providers.edge(), "require-chap")) {
      bng.dial("reporting", PASSWORD);
      bng.address();
      bng.send();
      JsonNode session =
          Eventually.gives(
              "an interim report",
              Eventually.PATIENCE.plusSeconds(INTERIM_SECONDS),
              () -> {
                JsonNode now = providers.onlySession("reporting");
                return now.path("uploadOctets").asInt() > Bng.SENT_OCTETS ? now : null;
              });
      assertThat(session.path("stoppedAt").isNull()).isTrue();
      assertThat(session.path("durationSeconds").asInt())
          .isBetween(INTERIM_SECONDS - 1, 2 * INTERIM_SECONDS - 1);
    }
  }

  @Test
  @DisplayName("L7: pppd ends a line that is idle for as long as the plan says")
  void endsAnIdleLine(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
      throws IOException {
    String plan = addPlan("Idle", Map.of("idleSeconds", IDLE_SECONDS));
    providers.addLine("idle", Map.of("planId", plan));
    try (Bng bng = Bng.start(directory, providers.edge(), "require-chap")) {
      bng.dial("idle", PASSWORD);
      bng.address();
      JsonNode session = providers.endedSession("idle");
      assertThat(session.path("terminateCause").asText()).isEqualTo("Idle-Timeout");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "require-pap,PAP authentication failed",
    "require-chap,CHAP authentication failed",
    "require-mschap-v2,MS-CHAP authentication failed"
  })
  @DisplayName("R2 a PPPoE line with a wrong password is refused, and has no session")
  void refusesAWrongPassword(
      String method, String said, @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory)
      throws IOException {
    String username = "mistyped-" + method.substring("require-".length());
    String line = providers.addLine(username);
    try (Bng bng = Bng.start(directory, providers.edge(), method)) {
      bng.dial(username, "of the other");
      bng.hears("line: " + said);
      Eventually.holds(
          "the refusal is in its log", () -> providers.logIns(line, "WRONG_PASSWORD") == 1);
      assertThat(providers.logIns(line, "ACCEPTED")).isZero();
      assertThat(providers.onlySession(username).isMissingNode()).isTrue();
    }
  }

  @Test
  @DisplayName("L3: behind a BNG with a wrong secret no line logs in, and the panel says why")
  void aWrongSecret(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) throws IOException {
    String line = providers.addLine("unheard");
    try (Bng bng =
        Bng.start(directory, providers.edge().withSecret("of another BNG"), "require-pap")) {
      for (int time = 0; time < DOUBTED_FROM; time++) {
        bng.dial("unheard", PASSWORD);
        bng.hears("bng: .* received invalid reply digest from RADIUS server");
        bng.hears("line: PAP authentication failed");
        bng.hears("line: Connection terminated");
      }
    }
    assertThat(providers.logIns(line, "ACCEPTED")).isZero();
    assertThat(providers.onlySession("unheard").isMissingNode()).isTrue();
    Eventually.holds(
        "the router's secret is in doubt",
        () -> !providers.router().path("secretDoubtedAt").isNull());
  }

  private JsonNode onlineSession(String username) {
    JsonNode session =
        Eventually.gives(
            username + " is online",
            Eventually.PATIENCE,
            () -> {
              JsonNode now = providers.onlySession(username);
              return now.isMissingNode() ? null : now;
            });
    assertThat(session.path("stoppedAt").isNull()).isTrue();
    return session;
  }

  private String addPool(String range) {
    return providers
        .tenant()
        .api()
        .post("/pools", Map.of("name", "Homes", "kind", "IPV4", "ranges", List.of(range)))
        .require(201)
        .path("id")
        .asText();
  }

  private String addPlan(String name, Map<String, Object> fields) {
    Map<String, Object> plan =
        new HashMap<>(
            Map.of(
                "name", name,
                "download", "20M",
                "upload", "5M",
                "price", "19.99",
                "validity", VALIDITY_DAYS,
                "validityUnit", "DAYS"));
    plan.putAll(fields);
    return providers.tenant().api().post("/plans", plan).require(201).path("id").asText();
  }
}
