package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Processes die at the worst moment; lines stay in service, and nothing acknowledged is lost or
 * counted twice.
 */
@FaultTest
@Order(100)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {
  private static final int SESSIONS_DURING_THE_OUTAGE = 20;
  private static final int EDGES = 2;
  private static final long UP_OCTETS = 700;
  private static final long DOWN_OCTETS = 5_000;
  private final Stack stack = Stack.mortal();
  private Tenant tenant;
  private String secret;

  @BeforeAll
  void makeATenant() {
    tenant = Tenant.signUp(stack, Stack.freshSlug("faults"));
    secret = tenant.addNas();
    tenant.addSubscriber(tenant.addPlan(), Map.of("username", "ana", "password", "pw"));
    for (String edge : List.of("edge-1", "edge-2")) {
      Eventually.holds(edge + " knows ana", () -> logsIn(edge));
    }
  }

  @Test
  @DisplayName(
      "R10 with the platform and PostgreSQL killed, lines log in and accounting is acknowledged, then stored once")
  void outlivesTheCentre() {
    ProcessTree.kill9(stack.part("platform").path("pid").asLong());
    ProcessTree.kill9(stack.part("postgres").path("pid").asLong());

    assertThat(logsIn("edge-1")).isTrue();
    assertThat(logsIn("edge-2")).isTrue();
    List<String> acknowledged = new ArrayList<>();
    Radclient nas = Radius.of(stack, tenant.slug(), "edge-1", secret);
    for (int i = 0; i < SESSIONS_DURING_THE_OUTAGE; i++) {
      String session = "outage-" + i;
      for (String type : List.of("Start", "Stop")) {
        if (nas.accounting(record(session, type)).reply() == Radclient.Reply.ACCOUNTING_RESPONSE) {
          acknowledged.add(session + type);
        }
      }
    }
    assertThat(acknowledged).hasSize(2 * SESSIONS_DURING_THE_OUTAGE);

    stack.up();
    Eventually.holds(
        "every session is stored", () -> storedSessions() >= SESSIONS_DURING_THE_OUTAGE);
    assertThat(storedSessions()).isEqualTo(SESSIONS_DURING_THE_OUTAGE);
    assertEachStoredOnce();
  }

  /** Checks once nothing more is on its way, so that any duplicate has had time to arrive. */
  private void assertEachStoredOnce() {
    try (Database platform = Database.ofPlatform(stack)) {
      String now = Instant.now().toString();
      Eventually.holds(
          "the edges' journals are forwarded",
          () ->
              platform.number(
                      "select count(*) from platform.edge_node where journal_pending = 0"
                          + " and last_seen_at > cast(? as timestamptz)",
                      now)
                  == EDGES);
      String radacct = "from \"tenant_%s\".radacct".formatted(tenant.slug());
      assertThat(platform.number("select count(*) " + radacct))
          .isEqualTo(platform.number("select count(distinct acctuniqueid) " + radacct))
          .isEqualTo(SESSIONS_DURING_THE_OUTAGE);
      assertThat(platform.number("select sum(acctinputoctets) " + radacct))
          .isEqualTo(SESSIONS_DURING_THE_OUTAGE * UP_OCTETS);
      assertThat(platform.number("select sum(acctoutputoctets) " + radacct))
          .isEqualTo(SESSIONS_DURING_THE_OUTAGE * DOWN_OCTETS);
    }
  }

  @Test
  @DisplayName(
      "R10 with one edge killed the other answers; the killed one answers from its own disk, the centre still away")
  void outlivesAnEdge() {
    ProcessTree.kill9(stack.part("edge-1").path("pid").asLong());
    assertThat(logsIn("edge-2")).isTrue();

    ProcessTree.kill9(stack.part("platform").path("pid").asLong());
    ProcessTree.kill9(stack.part("edge-2").path("pid").asLong());
    stack
        .run(java.time.Duration.ofMinutes(2), "up", "--detach", "--only", "edge-1")
        .requireSuccess();
    Eventually.holds("edge-1 answers from its own disk", () -> logsIn("edge-1"));
    assertThat(stack.part("platform").path("health").asText()).isNotEqualTo("up");

    stack.up();
    assertThat(logsIn("edge-2")).isTrue();
  }

  private boolean logsIn(String edge) {
    return Radius.of(stack, tenant.slug(), edge, secret).pap("ana", "pw").reply()
        == Radclient.Reply.ACCEPT;
  }

  private long storedSessions() {
    long stored = 0;
    Api again = Api.loggedIn(stack, tenant.slug(), "owner", tenant.password());
    for (JsonNode session : again.get("/sessions?limit=500").require(200).path("items")) {
      if (session.path("downloadOctets").asLong() == DOWN_OCTETS
          && !session.path("stoppedAt").isNull()) {
        stored++;
      }
    }
    return stored;
  }

  private static String record(String session, String type) {
    return """
        User-Name = "ana"
        Acct-Session-Id = "%s"
        Acct-Status-Type = %s
        Acct-Session-Time = %d
        Acct-Input-Octets = %d
        Acct-Output-Octets = %d
        NAS-Port = 1
        Framed-IP-Address = 100.64.0.9
        """
        .formatted(
            session,
            type,
            type.equals("Stop") ? 60 : 0,
            type.equals("Stop") ? UP_OCTETS : 0,
            type.equals("Stop") ? DOWN_OCTETS : 0);
  }
}
