package net.lastmile.accounting.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.event.EventBatch;
import net.lastmile.edge.contract.event.NasEvent;
import net.lastmile.edge.contract.event.PostAuthEvent;
import net.lastmile.platform.rest.Json;
import net.lastmile.testing.AccountingPacket;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.PlatformMetric;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Events that edges send, and what the tenants' staff see of them. */
class EventsIT {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  private final TestPlatform platform = TestPlatform.get();
  private final TestTenant tenant = platform.north();
  private final ApiClient north = platform.as(tenant);
  private final ApiClient south = platform.as(platform.south());
  private final TestLines lines = new TestLines(north);
  private final UUID nas = lines.newNas();
  private final String username = TestLines.newName("line");
  private final UUID subscriber = lines.newSubscriber(username, lines.newPlan());
  private final UUID journal = UUID.randomUUID();

  @Test
  void aBatchSentTwiceCountsOnce() {
    JsonNode before = north.get("dashboard").body();
    EventBatch batch =
        batch(
            "edge-a", List.of(packet(1, StatusType.START, 0), packet(2, StatusType.INTERIM, 300)));
    assertThat(send("edge-a", batch)).isEqualTo(2);
    assertThat(send("edge-a", batch)).isEqualTo(2);
    // The NAS failed over, so the other edge journalled the same packets.
    send(
        "edge-b",
        new EventBatch(
            "edge-b", UUID.randomUUID(), batch.accounting(), List.of(), List.of(), List.of()));

    var sessions = north.get("subscribers/" + subscriber + "/sessions").body().get("items");
    assertThat(sessions).hasSize(1);
    assertThat(sessions.get(0).get("downloadOctets").asLong()).isEqualTo(300_000);
    assertThat(sessions.get(0).get("uploadOctets").asLong()).isEqualTo(30_000);
    assertThat(sessions.get(0).get("terminateCause").isNull()).isTrue();
    assertThat(north.get("subscribers/" + subscriber).body().get("onlineSince").isNull()).isFalse();
    JsonNode after = north.get("dashboard").body();
    assertThat(
            after.get("subscribers").get("online").asLong()
                - before.get("subscribers").get("online").asLong())
        .isEqualTo(1);
    assertThat(north.get("subscribers?state=ONLINE&q=" + username).body().get("items")).hasSize(1);
    assertThat(north.get("sessions?live=true&q=" + username).body().get("items")).hasSize(1);
    assertThat(north.get("nas/" + nas).body().get("activeSessions").asLong()).isEqualTo(1);
    assertThat(north.get("nas/" + nas).body().get("lastSeenAt").isNull()).isFalse();
    assertThat(south.get("sessions?q=" + username).body().get("items")).isEmpty();
    String export = "sessions/export?live=true&columns=username,nasName&q=" + username;
    assertThat(north.text(export).lines()).hasSize(2).first().isEqualTo("\uFEFFusername,nasName");
    assertThat(north.text(export)).contains("\r\n" + username + ",");
    assertThat(south.text(export)).doesNotContain(username);
  }

  @Test
  @DisplayName("N8 a router is not seen by the edge's word that it heard nothing of it")
  void silenceIsNoSignOfLife() {
    send("edge-a", batch("edge-a", List.of(packet(1, StatusType.LOST, 0))));
    assertThat(north.get("nas/" + nas).body().get("lastSeenAt").isNull()).isTrue();
  }

  @Test
  void logInsShowWithTheirReason() {
    PostAuthEvent good = login(1, AccessOutcome.ACCEPTED);
    PostAuthEvent bad = login(2, AccessOutcome.WRONG_PASSWORD);
    send(
        "edge-a",
        new EventBatch("edge-a", journal, List.of(), List.of(good, bad), List.of(), List.of()));
    var logins = north.get("subscribers/" + subscriber + "/log-ins").body().get("items");
    assertThat(logins.findValuesAsText("outcome")).containsExactly("WRONG_PASSWORD", "ACCEPTED");
    assertThat(north.get("tenant/first-steps").body().get("firstLoginSeen").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("E1 a session is found by its device, addresses and prefixes in any spelling")
  void findsSessionsInAnySpelling() {
    AccountingPacket packet =
        AccountingPacket.of(tenant.id(), nas, username, StatusType.START)
            .at(NOW)
            .session(username, journal.toString())
            .from("aabb.cc00.0199")
            .ipv6("2001:db8:e1:7::/64", "2001:db8:e1:ff00::/56", "", "");
    send("edge-a", batch("edge-a", List.of(packet.event())));
    for (String found :
        List.of(
            "aabb.cc00.0199",
            "AA:BB:CC:00:01:99",
            "aa-bb-cc-00-01-99",
            "AABBCC000199",
            "aa:bb:cc:0:1:99",
            "CC:00:01:99",
            "c00.0199",
            "b:cc:00:01:9",
            "cc000199",
            "2001:DB8:00E1:7:0:0:0:0/64",
            "2001:db8:e1:7::99",
            "2001:db8:e1:ff12:3::1",
            "2001:db8:e1::/48",
            "2001:db8:e1:4::/62",
            "2001:db8:e1:ff40::/58",
            "2001:db8:e0::/43")) {
      assertThat(found(north, found)).as(found).contains(username);
      assertThat(found(south, found)).as(found).isEmpty();
    }
    for (String none :
        List.of(
            "AA:BB:CC:00:01:9A",
            "2001:db8:e1:8::1",
            "2001:db8:e2::/48",
            "2001:db8:e1:8::/61",
            "2001:db8:0:0:8000::/65")) {
      assertThat(found(north, none)).as(none).doesNotContain(username);
    }
  }

  private List<String> found(ApiClient tenant, String text) {
    return tenant
        .get("sessions?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
        .body()
        .get("items")
        .findValuesAsText("username");
  }

  @Test
  @DisplayName("E1 a line's log-ins are narrowed to a device in any spelling")
  void findsLogInsOfADevice() {
    send(
        "edge-a",
        new EventBatch(
            "edge-a",
            journal,
            List.of(),
            List.of(login(1, AccessOutcome.ACCEPTED)),
            List.of(),
            List.of()));
    String list = "subscribers/" + subscriber + "/log-ins?q=";
    for (String found : List.of("aabb.ccdd.eeff", "aabbccddeeff", "cc:dd", "AA-BB-CC-DD-EE-FF")) {
      assertThat(north.get(list + found).body().get("items")).as(found).hasSize(1);
    }
    assertThat(north.get(list + "aabb.ccdd.eef0").body().get("items")).isEmpty();
  }

  @Test
  @DisplayName("history belongs to a line: a username given again shows nothing of the one before")
  void aNameGivenAgainBeginsAnew() {
    send(
        "edge-a",
        new EventBatch(
            "edge-a",
            journal,
            List.of(packet(1, StatusType.START, 0)),
            List.of(login(2, AccessOutcome.ACCEPTED)),
            List.of(),
            List.of()));
    assertThat(north.get("subscribers/" + subscriber + "/log-ins").body().get("items")).hasSize(1);
    assertThat(north.delete("subscribers/" + subscriber).status()).isEqualTo(204);
    UUID again = lines.newSubscriber(username, lines.newPlan());
    // Reported late, about an earlier time; and about the session that went on in the meantime.
    send(
        "edge-a",
        new EventBatch(
            "edge-a",
            journal,
            List.of(packet(3, StatusType.STOP, 600)),
            List.of(
                new PostAuthEvent(
                    4,
                    tenant.id(),
                    nas,
                    NOW.minusSeconds(7_200),
                    username,
                    AccessOutcome.WRONG_PASSWORD,
                    "",
                    "")),
            List.of(),
            List.of()));
    String line = "subscribers/" + again;
    assertThat(north.get(line + "/log-ins").body().get("items")).isEmpty();
    assertThat(north.get(line + "/sessions").body().get("items")).isEmpty();
    assertThat(north.get(line).body().get("onlineSince").isNull()).isTrue();
    assertThat(north.get("audit?subject=" + again).body().get("items")).hasSize(1);

    PostAuthEvent own =
        new PostAuthEvent(
            5, tenant.id(), nas, Instant.now(), username, AccessOutcome.ACCEPTED, "", "");
    send(
        "edge-a", new EventBatch("edge-a", journal, List.of(), List.of(own), List.of(), List.of()));
    assertThat(north.get(line + "/log-ins").body().get("items")).hasSize(1);
  }

  @Test
  void aNasThatSignsIsHeldToIt() {
    NasEvent learnt =
        new NasEvent(1, tenant.id(), nas, NOW, NasEvent.Kind.SENDS_MESSAGE_AUTHENTICATOR);
    send(
        "edge-a",
        new EventBatch("edge-a", journal, List.of(), List.of(), List.of(learnt), List.of()));
    assertThat(north.get("nas/" + nas).body().get("messageAuthenticator").asText())
        .isEqualTo("REQUIRED");
  }

  @Test
  @DisplayName("L3: a router whose passwords come out as rubbish says so until one is right")
  void aNasTellsOfAWrongSecret() {
    tell(1, NasEvent.Kind.SECRET_DOUBTED);
    assertThat(north.get("nas/" + nas).body().get("secretDoubtedAt").isNull()).isFalse();
    tell(2, NasEvent.Kind.SECRET_PROVEN);
    assertThat(north.get("nas/" + nas).body().get("secretDoubtedAt").isNull()).isTrue();
    tell(3, NasEvent.Kind.SECRET_DOUBTED);
    north.patch("nas/" + nas, "{\"secret\": \"another of the two sides\"}");
    north.patch("nas/" + nas, "{\"secret\": \"another-of-the-two-sides\"}");
    assertThat(north.get("nas/" + nas).body().get("secretDoubtedAt").isNull()).isTrue();
  }

  @Test
  @DisplayName("R5 a router that stops reporting shows since when, until it reports again")
  void aNasTellsOfItsSilence() {
    tell(1, NasEvent.Kind.SILENT);
    assertThat(north.get("nas/" + nas).body().get("silentSince").isNull()).isFalse();
    tell(2, NasEvent.Kind.REPORTS_AGAIN);
    assertThat(north.get("nas/" + nas).body().get("silentSince").isNull()).isTrue();
  }

  @Test
  @DisplayName("L5: what routers report of a hardware address is its line's, however spelt")
  void aLineByMacIsKnownInEverySpelling() {
    String mac = "02-00-5E-%02X-%02X-%02X".formatted(nas.hashCode() & 0xFF, 1, 2);
    String line =
        north
            .post(
                "subscribers",
                "{\"username\": \"%s\", \"planId\": \"%s\", \"login\": \"MAC\"}"
                    .formatted(mac, new TestLines(north).newPlan()))
            .body()
            .get("id")
            .asText();
    PostAuthEvent login =
        new PostAuthEvent(1, tenant.id(), nas, NOW, mac, AccessOutcome.ACCEPTED, mac, "");
    AccountingEvent start =
        AccountingPacket.of(tenant.id(), nas, mac.replace("-", ""), StatusType.START)
            .number(2)
            .at(NOW)
            .session(mac, journal.toString())
            .event();
    send(
        "edge-a",
        new EventBatch("edge-a", journal, List.of(start), List.of(login), List.of(), List.of()));
    String path = "subscribers/" + line;
    assertThat(north.get(path + "/log-ins").body().get("items")).hasSize(1);
    assertThat(north.get(path).body().get("onlineSince").isNull()).isFalse();
  }

  private void tell(long number, NasEvent.Kind kind) {
    NasEvent told = new NasEvent(number, tenant.id(), nas, NOW, kind);
    send(
        "edge-a",
        new EventBatch("edge-a", journal, List.of(), List.of(), List.of(told), List.of()));
  }

  @Test
  void anEventThatCannotBeStopsNothing() throws Exception {
    String json =
        write(
                batch(
                    "edge-a",
                    List.of(packet(1, StatusType.START, 0), packet(3, StatusType.STOP, 600))))
            .replaceFirst(
                "\\[",
                "[{\"number\": 2, \"tenantId\": \"%s\", \"type\": \"NONSENSE\"},"
                    .formatted(tenant.id()));
    var answer = edge("edge-a").postPacked("edge/events", json);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("upTo").asLong()).isEqualTo(3);
    assertThat(
            north
                .get("subscribers/" + subscriber + "/sessions")
                .body()
                .at("/items/0/terminateCause")
                .asText())
        .isEqualTo("User-Request");
    try (var connection = platform.database().superuser();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from tenant_north.edge_dead_letter where journal = '"
                    + journal
                    + "'")) {
      rows.next();
      assertThat(rows.getLong(1)).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("Nothing is set aside silently: it is counted, told, shown whole and played again")
  void whatIsSetAsideIsToldAndPlayedAgain() throws Exception {
    // A kind of event that only a later release knows, sent to this one.
    String json =
        write(batch("edge-a", List.of(packet(1, StatusType.START, 0))))
            .replace("\"START\"", "\"NONSENSE\"");
    long before = north.get("dashboard").body().get("unstoredEvents").asLong();
    long others = south.get("dashboard").body().get("unstoredEvents").asLong();
    assertThat(edge("edge-a").postPacked("edge/events", json).status()).isEqualTo(200);
    assertThat(north.get("dashboard").body().get("unstoredEvents").asLong()).isEqualTo(before + 1);
    assertThat(south.get("dashboard").body().get("unstoredEvents").asLong()).isEqualTo(others);
    JsonNode shown = north.get("unstored-events").body().get("items").get(0);
    assertThat(shown.get("event").asText()).contains("NONSENSE", username);
    assertThat(alarms()).contains("EVENTS_UNSTORED", tenant.id().toString());
    assertThat(PlatformMetric.of("alarms{kind=\"events_unstored\"}")).isPositive();
    assertThat(PlatformMetric.of("events_unstored")).isGreaterThan(before);

    assertThat(north.post("unstored-events/replay", "").body().get("stored").asLong()).isZero();
    try (var connection = platform.database().superuser();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "update tenant_north.edge_dead_letter set event = replace(event, 'NONSENSE', 'START')"
              + " where journal = '%s'".formatted(journal));
    }
    assertThat(south.post("unstored-events/replay", "").body().get("stored").asLong()).isZero();
    assertThat(north.post("unstored-events/replay", "").body().get("stored").asLong()).isOne();
    assertThat(north.post("unstored-events/replay", "").body().get("stored").asLong()).isZero();
    assertThat(north.get("subscribers/" + subscriber + "/sessions").body().get("items")).hasSize(1);
    assertThat(north.get("dashboard").body().get("unstoredEvents").asLong()).isEqualTo(before);
    assertThat(north.get("operator/alarms").status()).isEqualTo(403);
  }

  private String alarms() {
    return platform.api().as(platform.tokens().operator()).get("operator/alarms").body().toString();
  }

  @Test
  @DisplayName("B1: a Stop with numbers that cannot be ends its session and counts its octets")
  void aStopWithImpossibleNumbersCounts() {
    AccountingEvent stop =
        AccountingPacket.of(tenant.id(), nas, username, StatusType.STOP)
            .number(2)
            .at(NOW)
            .session(username, journal.toString())
            .totals(1_790_000_000L, 20_000, 30_000)
            .delayed(1_790_000_000)
            .ipv6("2001:db8:77:1::/64", "", "2001:db8:77:1::9", "")
            .event();
    double counted = PlatformMetric.of("values_ignored_total{reason=\"session_time\"}");
    send("edge-a", batch("edge-a", List.of(packet(1, StatusType.START, 0), stop)));
    JsonNode session =
        north.get("subscribers/" + subscriber + "/sessions").body().get("items").get(0);
    assertThat(session.get("stoppedAt").asText()).isEqualTo(NOW.toString());
    assertThat(session.get("downloadOctets").asLong()).isEqualTo(30_000);
    assertThat(session.get("ignored").toString()).isEqualTo("[\"SESSION_TIME\",\"DELAY_TIME\"]");
    assertThat(north.get("nas/" + nas).body().get("ignoredLastDay").toString())
        .isEqualTo("{\"DELAY_TIME\":1,\"SESSION_TIME\":1}");
    assertThat(PlatformMetric.of("values_ignored_total{reason=\"session_time\"}"))
        .isEqualTo(counted + 1);
    // G1: found by its address, by another address of its prefix, and by a prefix that contains
    // both.
    for (String typed :
        List.of(
            "2001:DB8:77:1::9", "2001:db8:77:1::abcd", "2001:db8:77:1:0::/64", "2001:db8::/32")) {
      String query = "sessions?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
      assertThat(north.get(query).body().get("items").findValuesAsText("username"))
          .as(typed)
          .contains(username);
      assertThat(south.get(query).body().get("items")).isEmpty();
    }
    assertThat(session.get("framedIpv6Prefix").asText()).isEqualTo("2001:db8:77:1::/64");
    assertThat(session.get("framedIpv6Address").asText()).isEqualTo("2001:db8:77:1::9");
    assertThat(north.get("sessions?q=2001:db8:77:2::9").body().get("items")).isEmpty();
  }

  @Test
  void whatNamesNoTenantIsPassedOver() {
    AccountingEvent event = packet(1, StatusType.START, 0);
    AccountingEvent stray =
        AccountingPacket.of(UUID.randomUUID(), nas, "x", StatusType.START).number(2).event();
    String dropped = "events_dropped_total{reason=\"unknown_tenant\"}";
    double before = PlatformMetric.of(dropped);
    for (int time = 0; time < 2; time++) {
      assertThat(send("edge-a", batch("edge-a", List.of(event, stray)))).isEqualTo(2);
    }
    assertThat(PlatformMetric.of(dropped)).as("sent twice").isEqualTo(before + 1);
  }

  @Test
  void refusesWhatIsNoBatchOrAnotherNodes() {
    assertThat(edge("edge-a").postPacked("edge/events", "[]").status()).isEqualTo(400);
    assertThat(edge("edge-a").post("edge/events", "{}").status()).isEqualTo(400);
    assertThat(edge("edge-b").postPacked("edge/events", write(batch("edge-a", List.of()))).status())
        .isEqualTo(403);
    assertThat(north.postPacked("edge/events", "{}").status()).isEqualTo(403);
  }

  private EventBatch batch(String node, List<AccountingEvent> packets) {
    return new EventBatch(node, journal, packets, List.of(), List.of(), List.of());
  }

  private AccountingEvent packet(long number, StatusType type, int seconds) {
    return AccountingPacket.of(tenant.id(), nas, username, type)
        .number(number)
        .at(NOW.minusSeconds(900L - seconds))
        .session(username, journal.toString())
        .totals(seconds, seconds * 100L, seconds * 1_000L)
        .event();
  }

  private PostAuthEvent login(long number, AccessOutcome outcome) {
    return new PostAuthEvent(
        number, tenant.id(), nas, NOW, username, outcome, "AA:BB:CC:DD:EE:FF", "");
  }

  private ApiClient edge(String node) {
    return platform.api().as(platform.tokens().edge(node, "local"));
  }

  private long send(String node, EventBatch batch) {
    var answer = edge(node).postPacked("edge/events", write(batch));
    assertThat(answer.status()).isEqualTo(200);
    return answer.body().get("upTo").asLong();
  }

  private static String write(EventBatch batch) {
    try {
      return Json.MAPPER.writeValueAsString(batch);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
