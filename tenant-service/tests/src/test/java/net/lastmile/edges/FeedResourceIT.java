package net.lastmile.edges;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedResourceIT {
  private static final int TIMEOUT_SECONDS = 60;

  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient edge = platform.api().as(platform.tokens().edge("edge-a", "local"));

  @Test
  void isForEdgesAlone() {
    assertThat(platform.api().get("edge/changes").status()).isEqualTo(401);
    assertThat(north.get("edge/changes").status()).isEqualTo(403);
    assertThat(platform.api().as(platform.tokens().operator()).get("edge/digest").status())
        .isEqualTo(403);
    assertThat(edge.get("edge/changes?after=-1").status()).isEqualTo(400);
    assertThat(edge.get("edge/changes?limit=100000").status()).isEqualTo(400);
  }

  @Test
  void aRegionSeesItsOwnAlone() {
    new TestLines(north).newPlan();
    var elsewhere = platform.api().as(platform.tokens().edge("edge-z", "elsewhere"));
    assertThat(elsewhere.get("edge/changes?after=0").body().get("entries")).isEmpty();
  }

  @Test
  void anEdgeThatWaitsHearsOfAChange() throws Exception {
    TestLines lines = new TestLines(north);
    UUID plan = lines.newPlan();
    long cursor = settle();
    CompletableFuture<ApiClient.Answer> waiting =
        CompletableFuture.supplyAsync(
            () -> edge.get("edge/changes?waitSeconds=50&after=" + cursor));
    String name = TestLines.newName("waited");
    UUID id = lines.newSubscriber(name, plan);

    var page = waiting.get(TIMEOUT_SECONDS, TimeUnit.SECONDS).body();
    JsonNode entry = entry(page, name);
    assertThat(entry.get("kind").asText()).isEqualTo(RecordKind.SUBSCRIBER.name());
    assertThat(entry.get("tenantId").asText()).isEqualTo(platform.north().id().toString());
    SubscriberRecord record = SubscriberRecord.decode(entry.get("payload").binaryValue());
    assertThat(record.id()).isEqualTo(id);
    assertThat(record.planId()).isEqualTo(plan);
    assertThat(record.active()).isTrue();
    assertThat(page.get("upTo").asLong()).isGreaterThan(cursor);
  }

  @Test
  void anEmptyWaitEnds() {
    long cursor = settle();
    var page = edge.get("edge/changes?waitSeconds=1&after=" + cursor);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body().get("entries")).isEmpty();
  }

  @Test
  void aDeleteIsATombstone() {
    TestLines lines = new TestLines(north);
    String name = TestLines.newName("gone");
    UUID id = lines.newSubscriber(name, lines.newPlan());
    long cursor = settle();
    north.delete("subscribers/" + id);
    var page = edge.get("edge/changes?waitSeconds=50&after=" + cursor).body();
    assertThat(entry(page, name).get("payload").isNull()).isTrue();
  }

  @Test
  void tellsWhereToListen() {
    JsonNode all = all();
    long listeners = 0;
    for (JsonNode entry : all.get("entries")) {
      if (entry.get("kind").asText().equals(RecordKind.LISTENER.name())) {
        listeners++;
      }
    }
    assertThat(listeners).isGreaterThanOrEqualTo(2);
    assertThat(edge.get("edge/digest").body().get("buckets")).hasSize(1024);
    assertThat(edge.get("edge/buckets/0").status()).isEqualTo(200);
    assertThat(edge.get("edge/buckets/1024").status()).isEqualTo(400);
  }

  @Test
  void aNodeSpeaksForItselfAlone() {
    String hello =
        """
        {"node": "edge-b", "region": "local", "version": "1", "advertisedAddress": "192.0.2.1",
         "portOffset": 0, "appliedSeq": 0, "journalPending": 0}\
        """;
    assertThat(edge.post("edge/hello", hello).status()).isEqualTo(403);
  }

  @Test
  @DisplayName("R10 a node that refuses accounting is an alarm on the dashboard until it takes it")
  void aFullJournalIsAnAlarm() {
    ApiClient south = platform.as(platform.south());
    hello(true);
    JsonNode node = node("edge-a");
    assertThat(node.get("journalRefusingSince").asText())
        .isEqualTo(node.get("lastSeenAt").asText());
    for (ApiClient tenant : List.of(north, south)) {
      assertThat(alarms(tenant)).containsExactly("edge-a");
    }
    hello(true);
    assertThat(node("edge-a").get("journalRefusingSince")).isEqualTo(node.get("lastSeenAt"));

    assertThat(node.get("clockAheadMillis").asLong()).as("Clocks").isEqualTo(3_600_000);
    assertThat(node.get("clockJumps").asInt()).isEqualTo(1);

    hello(false);
    assertThat(node("edge-a").path("journalRefusingSince").isNull()).isTrue();
    assertThat(alarms(north)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"clockAheadMillis\": -9223372036854775808",
        "\"clockAheadMillis\": 9223372036854775807",
        "\"clockJumps\": -1"
      })
  @DisplayName("what no clock can show is refused by its field")
  void refusesClocksThatCannotBe(String clock) {
    String hello =
        """
        {"node": "edge-a", "region": "local", "version": "1", "advertisedAddress": "192.0.2.1",
         "portOffset": 0, "appliedSeq": 0, "journalPending": 9, %s}\
        """;
    var refused = edge.post("edge/hello", hello.formatted(clock));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).startsWith("clock");
  }

  private void hello(boolean refusing) {
    String hello =
        """
        {"node": "edge-a", "region": "local", "version": "1", "advertisedAddress": "192.0.2.1",
         "portOffset": 0, "appliedSeq": 0, "journalPending": 9, "journalRefusing": %s,
         "clockAheadMillis": 3600000, "clockJumps": 1}\
        """;
    assertThat(edge.post("edge/hello", hello.formatted(refusing)).status()).isEqualTo(204);
  }

  private JsonNode node(String name) {
    for (JsonNode node :
        platform.api().as(platform.tokens().operator()).get("operator/edges").body().get("items")) {
      if (node.get("node").asText().equals(name)) {
        return node;
      }
    }
    throw new AssertionError("no " + name);
  }

  private static List<String> alarms(ApiClient tenant) {
    List<String> alarms = new ArrayList<>();
    tenant
        .get("dashboard")
        .body()
        .get("edgesRefusingAccounting")
        .forEach(name -> alarms.add(name.asText()));
    return alarms;
  }

  /** The cursor once no more changes are on their way. */
  private long settle() {
    return all().get("upTo").asLong();
  }

  private JsonNode all() {
    long cursor = 0;
    JsonNode page;
    do {
      page = edge.get("edge/changes?limit=5000&after=" + cursor).body();
      cursor = page.get("upTo").asLong();
      // A second without changes means that the feed stands still.
      page = edge.get("edge/changes?limit=5000&waitSeconds=1&after=" + cursor).body();
    } while (!page.get("entries").isEmpty());
    return edge.get("edge/changes?limit=5000&after=0").body();
  }

  private static JsonNode entry(JsonNode page, String key) {
    for (JsonNode entry : page.get("entries")) {
      if (entry.get("key").asText().equals(key)) {
        return entry;
      }
    }
    throw new AssertionError("no " + key + " in " + page);
  }
}
