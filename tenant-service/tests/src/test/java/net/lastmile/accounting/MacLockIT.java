package net.lastmile.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.event.EventBatch;
import net.lastmile.edge.contract.event.MacLockEvent;
import net.lastmile.edge.contract.event.PostAuthEvent;
import net.lastmile.edge.contract.record.LineBinding;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.platform.rest.Json;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What edges learn about a line's hardware address, and what the tenant's staff do with it. */
class MacLockIT {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final String FIRST = "00e0fcabcdef";
  private static final String SECOND = "00e0fc000001";

  private final TestPlatform platform = TestPlatform.get();
  private final TestTenant tenant = platform.north();
  private final ApiClient north = platform.as(tenant);
  private final ApiClient south = platform.as(platform.south());
  private final TestLines lines = new TestLines(north);
  private final UUID nas = lines.newNas();
  private final String username = TestLines.newName("locks");
  private final UUID line = lines.newSubscriber(username, lines.newPlan());
  private final UUID journal = UUID.randomUUID();
  private long number;

  @Test
  @DisplayName("S8 the first address that reaches the centre is stored, audited and told the edges")
  void storesTheFirst() throws Exception {
    change("{\"saveMac\": true}");
    learnt(tenant, line, FIRST, 0);
    learnt(tenant, line, SECOND, 0);
    assertThat(shown().get("macs")).extracting(JsonNode::asText).containsExactly(FIRST);
    assertThat(published()).isEqualTo(new LineBinding(List.of(FIRST), true, 0, 0));
    var audit = north.get("audit?subject=" + line).body().toString();
    assertThat(audit).contains(FIRST).doesNotContain(SECOND);
  }

  @Test
  @DisplayName("S8 Reset MAC lets the next device be the first; what an edge learnt before is void")
  void startsAnewAfterAReset() throws Exception {
    change("{\"saveMac\": true}");
    learnt(tenant, line, FIRST, 0);
    assertThat(north.post("subscribers/" + line + "/reset-mac", "").status()).isEqualTo(200);
    assertThat(published()).isEqualTo(new LineBinding(List.of(), true, 0, 1));
    learnt(tenant, line, FIRST, 0);
    assertThat(shown().get("macs")).isEmpty();
    learnt(tenant, line, SECOND, 1);
    assertThat(published()).isEqualTo(new LineBinding(List.of(SECOND), true, 0, 1));
  }

  @Test
  void learnsNothingForALineThatDoesNotLock() {
    learnt(tenant, line, FIRST, 0);
    assertThat(shown().get("macs")).isEmpty();
  }

  @Test
  @DisplayName("T1 another tenant neither locks nor resets the line")
  void isAnotherTenantsAffair() {
    change("{\"saveMac\": true}");
    learnt(platform.south(), line, FIRST, 0);
    assertThat(shown().get("macs")).isEmpty();
    assertThat(south.post("subscribers/" + line + "/reset-mac", "").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("S8 addresses are taken in any spelling and kept in one; emptying them is a reset")
  void readsAnySpelling() throws Exception {
    change("{\"macs\": [\"00-E0-FC-AB-CD-EF\", \"00e0.fcab.cdef\", \"00:E0:FC:00:00:01\"]}");
    assertThat(published()).isEqualTo(new LineBinding(List.of(FIRST, SECOND), false, 0, 0));
    change("{\"macs\": []}");
    assertThat(published()).isEqualTo(new LineBinding(List.of(), false, 0, 1));
    var refused = north.patch("subscribers/" + line, "{\"macs\": [\"00:E0\"]}");
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("macs");
  }

  @Test
  @DisplayName("R2 where realms are stripped a log-in is found under the line's own name")
  void findsALogInUnderTheLinesName() {
    north.patch("access-rules", "{\"realms\": \"STRIP\"}");
    try {
      PostAuthEvent login =
          new PostAuthEvent(
              ++number,
              tenant.id(),
              nas,
              NOW,
              username + "@isp",
              AccessOutcome.EXPIRED_PLAN,
              "",
              "");
      send(new EventBatch("edge-a", journal, List.of(), List.of(login), List.of(), List.of()));
      var logins = north.get("subscribers/" + line + "/log-ins").body().get("items");
      assertThat(logins.findValuesAsText("outcome")).containsExactly("EXPIRED_PLAN");
    } finally {
      north.patch("access-rules", "{\"realms\": \"KEEP\"}");
    }
  }

  private void change(String json) {
    assertThat(north.patch("subscribers/" + line, json).status()).isEqualTo(200);
  }

  private JsonNode shown() {
    return north.get("subscribers/" + line).body();
  }

  private void learnt(TestTenant owner, UUID subscriber, String mac, int epoch) {
    MacLockEvent event = new MacLockEvent(++number, owner.id(), nas, NOW, subscriber, mac, epoch);
    send(new EventBatch("edge-a", journal, List.of(), List.of(), List.of(), List.of(event)));
  }

  private void send(EventBatch batch) {
    ApiClient edge = platform.api().as(platform.tokens().edge("edge-a", "local"));
    try {
      var answer = edge.postPacked("edge/events", Json.MAPPER.writeValueAsString(batch));
      assertThat(answer.status()).isEqualTo(200);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private LineBinding published() throws Exception {
    try (var connection = platform.database().superuser();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select case when dirty then pending else payload end from platform.edge_record where kind = 5 and tenant_id = '"
                    + tenant.id()
                    + "' and key = '"
                    + username
                    + "'")) {
      assertThat(rows.next()).isTrue();
      return SubscriberRecord.decode(rows.getBytes(1)).binding();
    }
  }
}
