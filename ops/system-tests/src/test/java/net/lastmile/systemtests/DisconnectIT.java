package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lines of two tenants with the same name and two simulated routers: which are cut, and which stay.
 */
@SystemTest
@Order(32)
class DisconnectIT {
  /** A line is cut within seconds; on a busy machine it takes longer. */
  private static final Duration SECONDS = Duration.ofSeconds(30);

  /** How long a router runs if nobody ends it. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private static final String API_PASSWORD = "correct horse";

  private final Stack stack = Stack.running();
  @TempDir private Path directory;

  /** A tenant's simulated router with its one line. */
  private final class Line {
    private final int coaPort = FreePorts.udp();
    private final Tenant tenant;
    private final JsonNode nas;
    private final String subscriber;
    private final Radclient edge;

    Line(Tenant tenant) throws IOException {
      this.tenant = tenant;
      nas = addNas(tenant, coaPort);
      subscriber =
          tenant
              .addSubscriber(tenant.addPlan(), Map.of("username", "ana", "password", "pw"))
              .path("id")
              .asText();
      edge = Radius.of(stack, tenant.slug(), "edge-1", nas.path("secret").asText());
      Eventually.holds(
          "ana may log in", () -> edge.pap("ana", "pw").reply() == Radclient.Reply.ACCEPT);
    }

    /** Dials in; the router runs until its counts are asked for. */
    Command.Started dial(String... more) throws IOException {
      Path users = Files.writeString(directory.resolve(tenant.slug()), "ana,pw\n");
      List<String> words =
          List.of(
              "bng",
              "--users",
              users.toString(),
              "--server",
              edge.address() + ":" + edge.authPort() + ":" + edge.acctPort(),
              "--secret",
              nas.path("secret").asText(),
              "--nas-address",
              "127.0.0.1",
              "--coa-port",
              String.valueOf(coaPort),
              "--retry-refused",
              "2s",
              "--for",
              LONGEST.toSeconds() + "s",
              "--json");
      return stack.begin(Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new));
    }

    /** The live session's id, or null. */
    String session() {
      JsonNode live = tenant.api().get("/sessions?live=true").require(200).path("items");
      return live.isEmpty() ? null : live.get(0).path("id").asText();
    }

    boolean hasAnother(String before) {
      String now = session();
      return now != null && !now.equals(before);
    }

    JsonNode newestJob() {
      return tenant.api().get("/coa-jobs?limit=1").require(200).path("items").path(0);
    }
  }

  @Test
  @DisplayName("S4 S17 a line is cut within seconds, and another tenant's of the same name stays")
  void cutsTheOneLine() throws Exception {
    List<Tenant> both =
        Tenant.signUp(stack, List.of(Stack.freshSlug("cutnorth"), Stack.freshSlug("cutsouth")));
    Line north = new Line(both.getFirst());
    Line south = new Line(both.getLast());
    try (Command.Started northsRouter = north.dial();
        Command.Started southsRouter = south.dial()) {
      cutByButtonAndByDeactivation(north, south);
      JsonNode northEnd = countsOf(northsRouter);
      JsonNode southEnd = countsOf(southsRouter);
      assertThat(northEnd.path("coa").path("disconnected").asLong()).isEqualTo(2);
      assertThat(northEnd.path("accepted").asLong()).isEqualTo(2);
      assertThat(southEnd.path("coa").path("disconnected").asLong()).isZero();
      assertThat(southEnd.path("accepted").asLong()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("R7 S17 a router that refuses CoA ends the session over its own API")
  void cutsOverTheApi() throws Exception {
    Line line = new Line(Tenant.signUp(stack, Stack.freshSlug("cutapi")));
    int apiPort = FreePorts.tcp();
    String id = line.nas.path("nas").path("id").asText();
    line.tenant
        .api()
        .patch(
            "/nas/" + id + "/api-access",
            Map.of("user", "lastmile", "password", API_PASSWORD, "tls", false, "port", apiPort))
        .require(200);
    try (Command.Started router =
        line.dial(
            "--coa=refuse",
            "--api-port=" + apiPort,
            "--api-user=lastmile",
            "--api-password=" + API_PASSWORD)) {
      Eventually.holds("ana is online", () -> line.session() != null);
      String first = line.session();
      line.tenant.api().post("/nas/" + id + "/api-test", Map.of()).require(202);
      Eventually.holds(
          "the edge logs in",
          () -> line.newestJob().path("apiDetail").asText().contains("RouterOS 7"));
      line.tenant.api().post("/sessions/" + first + "/disconnect", Map.of()).require(202);
      Eventually.holds("the line is cut, and dials in again", () -> line.hasAnother(first));
      Eventually.holds(
          "the job tells of both ways",
          () ->
              line.newestJob().path("state").asText().equals("ACKED")
                  && line.newestJob().path("errorCause").asInt() == 501
                  && line.newestJob().path("apiOutcome").asText().equals("DONE"));
      assertThat(countsOf(router).path("coa").path("endedByApi").asLong()).isEqualTo(1);
    }
  }

  private static void cutByButtonAndByDeactivation(Line north, Line south) {
    Eventually.holds("both are online", () -> north.session() != null && south.session() != null);
    String southsSession = south.session();

    String first = north.session();
    north.tenant.api().post("/sessions/" + first + "/disconnect", Map.of()).require(202);
    Eventually.holds(
        "the button cuts the line, which dials in again", SECONDS, () -> north.hasAnother(first));
    assertThat(north.newestJob().path("state").asText()).isEqualTo("ACKED");

    north
        .tenant
        .api()
        .post("/nas/" + north.nas.path("nas").path("id").asText() + "/coa-test", Map.of())
        .require(202);
    Eventually.holds(
        "the router answers a test",
        SECONDS,
        () -> north.newestJob().path("errorCause").asInt() == 503);

    north
        .tenant
        .api()
        .call("PATCH", "/subscribers/" + north.subscriber, Map.of("status", "INACTIVE"))
        .require(200);
    Eventually.holds("a deactivated line is cut", SECONDS, () -> north.session() == null);
    assertThat(north.newestJob().path("cause").asText()).isEqualTo("DEACTIVATED");
    assertThat(south.session()).isEqualTo(southsSession);
  }

  private static JsonNode addNas(Tenant tenant, int coaPort) {
    Map<String, Object> nas = new HashMap<>();
    nas.put("name", "bng-1");
    nas.put("address", "127.0.0.1");
    nas.put("vendor", "MIKROTIK");
    nas.put("messageAuthenticator", "REQUIRED");
    nas.put("coaPort", coaPort);
    return tenant.api().post("/nas", nas).require(201);
  }

  /** Ends the router by a signal, so its exit status means nothing; returns its counts. */
  private static JsonNode countsOf(Command.Started router) {
    Command.Outcome outcome = router.end(LONGEST);
    try {
      return Stack.JSON.readTree(outcome.out());
    } catch (IOException e) {
      throw new AssertionError(outcome.out() + outcome.err(), e);
    }
  }
}
