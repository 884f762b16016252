package net.lastmile.coa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.job.CoaResult.Outcome;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestEdge;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Jobs from the change that makes them to the result, with two edges and two tenants. */
class CoaIT {
  private static final int MANY = 60;
  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());
  private final TestLines lines = new TestLines(north);
  private final TestEdge edge = new TestEdge(platform, "edge-a");
  private final TestEdge neighbour = new TestEdge(platform, "edge-b");
  private final UUID nas = lines.newNas();
  private final String username = TestLines.newName("live");
  private final UUID subscriber = lines.newSubscriber(username, lines.newPlan());
  private long session;

  @BeforeEach
  void aLineIsOnline() {
    edge.account(platform.north(), nas, username, StatusType.START);
    session = items(north, "subscribers/" + subscriber + "/sessions").getFirst().get("id").asLong();
  }

  @Test
  @DisplayName("S17 a press of the button becomes one job, and its result shows")
  void disconnects() {
    JsonNode job = disconnect();
    assertThat(job.get("state").asText()).isEqualTo("PENDING");
    assertThat(disconnect().get("id")).as("asked again").isEqualTo(job.get("id"));

    JsonNode leased = edge.lease(id(job));
    assertThat(leased.get("kind").asText()).isEqualTo("DISCONNECT");
    assertThat(leased.get("sessionId").asText()).isEqualTo("session of " + username);
    assertThat(leased.get("framedIp").asText()).isEqualTo("100.64.0.7");
    assertThat(job(job).get("state").asText()).isEqualTo("SENT");

    edge.report(leased, Outcome.NAKED, 503);
    assertThat(job(job).get("state").asText()).isEqualTo("NAKED");
    assertThat(job(job).get("errorCause").asInt()).isEqualTo(503);
    assertThat(items(north, "coa-jobs?nasId=" + nas)).hasSize(1);
    assertThat(items(north, "coa-jobs?subscriberId=" + subscriber)).hasSize(1);
    assertThat(items(north, "audit?subject=" + job.get("id").asText())).hasSize(1);

    assertThat(south.get("coa-jobs/" + job.get("id").asText()).status()).isEqualTo(404);
    assertThat(items(south, "coa-jobs?nasId=" + nas)).isEmpty();
    assertThat(south.post("sessions/" + session + "/disconnect", null).status()).isEqualTo(404);
  }

  @Test
  void theSameKeyGivesTheSameAnswer() {
    String path = "sessions/" + session + "/disconnect";
    JsonNode first = north.post(path, null, "Idempotency-Key", username).body();
    edge.report(edge.lease(id(first)), Outcome.ACKED, 0);
    JsonNode again = north.post(path, null, "Idempotency-Key", username).body();
    assertThat(again.get("id")).isEqualTo(first.get("id"));
  }

  @Test
  void aSessionThatHasEndedIsNotCut() {
    edge.account(platform.north(), nas, username, StatusType.STOP);
    var refused = north.post("sessions/" + session + "/disconnect", null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("code").asText()).isEqualTo("coa.not-live");
    assertThat(north.post("sessions/999999999/disconnect", null).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("R7 a dead edge's job goes to another node of the region")
  void aLeaseRunsOut() throws SQLException {
    JsonNode job = disconnect();
    JsonNode lost = edge.lease(id(job));
    assertThat(neighbour.leaseOnce(id(job), 0)).isEmpty();
    assertThat(items(north, "coa-jobs/" + job.get("id").asText() + "/attempts"))
        .singleElement()
        .matches(attempt -> attempt.get("endedAt").isNull(), "under way");
    endLease(job);
    JsonNode taken = neighbour.lease(id(job));
    assertThat(taken.get("attempt").asInt()).isEqualTo(2);
    assertThat(taken.get("sessionId")).isEqualTo(lost.get("sessionId"));

    edge.report(lost, Outcome.TIMED_OUT, 0);
    assertThat(job(job).get("state").asText()).as("a late result").isEqualTo("SENT");
    neighbour.report(taken, Outcome.ACKED, 0);
    assertThat(job(job).get("state").asText()).isEqualTo("ACKED");
    assertThat(job(job).get("node").asText()).isEqualTo("edge-b");

    String attempts = "coa-jobs/" + job.get("id").asText() + "/attempts";
    List<JsonNode> tried = items(north, attempts);
    assertThat(tried)
        .map(attempt -> attempt.get("node").asText())
        .containsExactly("edge-a", "edge-b");
    assertThat(tried)
        .map(attempt -> attempt.get("outcome").asText())
        .as("the late result is kept where it belongs")
        .containsExactly("TIMED_OUT", "ACKED");
    assertThat(south.get(attempts).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("T1 R7 results of a tenant whose schema is broken keep no other tenant's waiting")
  void aTenantsResultsAreItsOwnAffair() throws SQLException {
    UUID nasOfSouth = new TestLines(south).newNas();
    JsonNode jobOfSouth = south.post("nas/" + nasOfSouth + "/coa-test", null).body();
    JsonNode leasedOfSouth = edge.lease(id(jobOfSouth));
    JsonNode job = disconnect();
    List<JsonNode> leased = List.of(leasedOfSouth, edge.lease(id(job)));
    sql("revoke select on platform.coa_job from lastmile_tenant");
    sql("grant select on platform.coa_job to tenant_north");
    try {
      edge.report(leased, Outcome.ACKED, 0);
    } finally {
      sql("grant select on platform.coa_job to lastmile_tenant");
      sql("revoke select on platform.coa_job from tenant_north");
    }
    assertThat(job(job).get("state").asText()).isEqualTo("ACKED");
    String pathOfSouth = "coa-jobs/" + jobOfSouth.get("id").asText();
    assertThat(south.get(pathOfSouth).body().get("state").asText()).isEqualTo("SENT");
  }

  @Test
  void silenceIsTriedAgainUnlessTheSessionHasEnded() throws SQLException {
    JsonNode job = disconnect();
    edge.report(edge.lease(id(job)), Outcome.TIMED_OUT, 0);
    JsonNode waiting = job(job);
    assertThat(waiting.get("state").asText()).isEqualTo("PENDING");
    assertThat(waiting.get("attempts").asInt()).isEqualTo(1);

    JsonNode second = edge.lease(id(job));
    edge.account(platform.north(), nas, username, StatusType.STOP);
    edge.report(second, Outcome.TIMED_OUT, 0);
    assertThat(job(job).get("state").asText()).isEqualTo("SUPERSEDED");
  }

  @Test
  @DisplayName("S4 deactivating a subscriber cuts its line, and reactivating takes that back")
  void deactivates() {
    patch("{\"status\": \"INACTIVE\"}");
    JsonNode job = only("DEACTIVATED");
    assertThat(job.get("action").asText()).isEqualTo("DISCONNECT");
    patch("{\"status\": \"ACTIVE\"}");
    assertThat(job(job).get("state").asText()).isEqualTo("SUPERSEDED");
    patch("{\"status\": \"INACTIVE\"}");
    assertThat(items(north, "coa-jobs?subscriberId=" + subscriber)).hasSize(2);
  }

  @Test
  @DisplayName("S4 deleting a subscriber cuts its line")
  void deletes() {
    assertThat(north.delete("subscribers/" + subscriber).status()).isEqualTo(204);
    edge.report(edge.lease(id(only("DELETED"))), Outcome.ACKED, 0);
  }

  @Test
  @DisplayName("S5 a line whose last day is over is cut, also by the clock")
  void expires() throws SQLException {
    String yesterday = LocalDate.now(ZoneId.of("America/Bogota")).minusDays(1).toString();
    patch("{\"expiryDate\": \"%s\"}".formatted(yesterday));
    JsonNode job = only("EXPIRED");
    // As if the last day had ended by itself, without a change that orders the cut.
    sql("delete from platform.coa_job where id = '" + job.get("id").asText() + "'");
    sql(
        "update tenant_north.radacct set acctstarttime = now() - interval '3 days'"
            + " where radacctid = "
            + session);
    JsonNode byTheClock = awaitOnly("EXPIRED");
    assertThat(byTheClock.get("requestedBy").asText()).isEqualTo("platform");
  }

  @Test
  @DisplayName("R7 what a new plan would do is said before, and is done only then")
  void saysWhatANewPlanWouldDo() {
    UUID other = lines.newPlan();
    String asked = "subscribers/" + subscriber + "/plan-change?planId=" + other;
    JsonNode cut = north.get(asked).body();
    assertThat(cut.at("/sessions/0/action").asText())
        .as("a generic router")
        .isEqualTo("DISCONNECT");
    assertThat(cut.get("newDownloadKbps").asInt()).isEqualTo(20_000);
    assertThat(north.patch("nas/" + nas, "{\"vendor\": \"MIKROTIK\"}").status()).isEqualTo(200);
    JsonNode changed = north.get(asked).body();
    assertThat(changed.at("/sessions/0/action").asText()).isEqualTo("CHANGE_RATE");
    assertThat(changed.at("/sessions/0/nasName").asText())
        .isEqualTo(north.get("nas/" + nas).body().get("name").asText());
    assertThat(south.get(asked).status()).isEqualTo(404);
    assertThat(north.get(asked.replace(other.toString(), nas.toString())).status()).isEqualTo(400);

    assertThat(items(north, "coa-jobs?subscriberId=" + subscriber)).isEmpty();
    edge.account(platform.north(), nas, username, StatusType.STOP);
    assertThat(north.get(asked).body().get("sessions")).as("nobody is online").isEmpty();
  }

  @Test
  @DisplayName("R7 a new plan changes the rate where the router can, and cuts the line where not")
  void changesThePlan() {
    assertThat(north.patch("nas/" + nas, "{\"vendor\": \"MIKROTIK\"}").status()).isEqualTo(200);
    UUID faster = lines.newPlan();
    patch("{\"planId\": \"%s\"}".formatted(faster));
    JsonNode change = only("PLAN_CHANGED");
    JsonNode leased = edge.lease(id(change));
    assertThat(leased.get("kind").asText()).isEqualTo("CHANGE_RATE");
    assertThat(leased.get("planId").asText()).isEqualTo(faster.toString());

    edge.report(leased, Outcome.NAKED, 401);
    List<JsonNode> jobs = items(north, "coa-jobs?subscriberId=" + subscriber);
    assertThat(jobs).hasSize(2);
    assertThat(jobs.getFirst().get("action").asText()).isEqualTo("DISCONNECT");
    assertThat(jobs.getLast().get("state").asText()).isEqualTo("NAKED");
  }

  @Test
  void aDisconnectTakesThePlaceOfAChangeOfRate() {
    north.patch("nas/" + nas, "{\"vendor\": \"MIKROTIK\"}");
    patch("{\"planId\": \"%s\"}".formatted(lines.newPlan()));
    JsonNode change = only("PLAN_CHANGED");
    JsonNode cut = disconnect();
    assertThat(job(change).get("state").asText()).isEqualTo("SUPERSEDED");
    assertThat(cut.get("action").asText()).isEqualTo("DISCONNECT");
  }

  @Test
  @DisplayName("N4 a NAS can be tried")
  void tests() {
    JsonNode job = north.post("nas/" + nas + "/coa-test", null).body();
    JsonNode leased = edge.lease(id(job));
    assertThat(leased.get("kind").asText()).isEqualTo("TEST");
    edge.report(leased, Outcome.TIMED_OUT, 0);
    assertThat(job(job).get("state").asText()).isEqualTo("TIMED_OUT");
    assertThat(south.post("nas/" + nas + "/coa-test", null).status()).isEqualTo(404);
  }

  @Test
  void jobsAreForEdgesOfTheRegionAlone() {
    JsonNode job = disconnect();
    assertThat(north.post("edge/coa/leases", null).status()).isEqualTo(403);
    var elsewhere = platform.api().as(platform.tokens().edge("edge-z", "elsewhere"));
    assertThat(elsewhere.post("edge/coa/leases", null).body().get("jobs")).isEmpty();
    String lie =
        """
        {"node": "edge-z", "results": [{"tenantId": "%s", "id": "%s", "attempt": 0,
          "outcome": "ACKED", "errorCause": 0, "transmissions": 1, "millis": 1, "detail": ""}]}"""
            .formatted(platform.north().id(), job.get("id").asText());
    elsewhere.post("edge/coa/results", lie);
    assertThat(job(job).get("state").asText()).isEqualTo("PENDING");
    assertThat(edge.api().post("edge/coa/results", lie).status()).isEqualTo(403);
  }

  private JsonNode disconnect() {
    var answer = north.post("sessions/" + session + "/disconnect", null);
    assertThat(answer.status()).isEqualTo(202);
    return answer.body();
  }

  private void patch(String json) {
    assertThat(north.patch("subscribers/" + subscriber, json).status()).isEqualTo(200);
  }

  private JsonNode job(JsonNode job) {
    return north.get("coa-jobs/" + job.get("id").asText()).body();
  }

  private static UUID id(JsonNode job) {
    return UUID.fromString(job.get("id").asText());
  }

  private JsonNode only(String cause) {
    List<JsonNode> jobs = items(north, "coa-jobs?subscriberId=" + subscriber);
    assertThat(jobs).hasSize(1);
    assertThat(jobs.getFirst().get("cause").asText()).isEqualTo(cause);
    return jobs.getFirst();
  }

  private JsonNode awaitOnly(String cause) {
    for (int look = 0; look < MANY; look++) {
      if (!items(north, "coa-jobs?subscriberId=" + subscriber).isEmpty()) {
        return only(cause);
      }
      platform.hasten("subscribers-cuts");
      // A wait that costs the platform nothing.
      edge.leaseOnce(new UUID(0, 0), 1);
    }
    throw new AssertionError("no job");
  }

  private static List<JsonNode> items(ApiClient api, String path) {
    List<JsonNode> items = new ArrayList<>();
    api.get(path).body().get("items").forEach(items::add);
    return items;
  }

  private void endLease(JsonNode job) throws SQLException {
    sql("update platform.coa_job set due_at = now() where id = '" + job.get("id").asText() + "'");
    sql("notify lastmile, 'coa'");
  }

  private void sql(String sql) throws SQLException {
    try (var connection = platform.database().superuser();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
