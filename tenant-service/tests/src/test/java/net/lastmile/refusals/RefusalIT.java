package net.lastmile.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.event.EventBatch;
import net.lastmile.edge.contract.event.PostAuthEvent;
import net.lastmile.platform.rest.Json;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Refused log-ins from an edge's batch to the API's list. */
class RefusalIT {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final long HOUR = 3_600;

  private final TestPlatform platform = TestPlatform.get();
  private final TestTenant tenant = platform.north();
  private final ApiClient north = platform.as(tenant);
  private final ApiClient south = platform.as(platform.south());
  private final TestLines lines = new TestLines(north);
  private final UUID nas = lines.newNas();
  private final UUID plan = lines.newPlan();
  private final String username = TestLines.newName("refused");
  private final UUID line = lines.newSubscriber(username, plan);
  private final UUID journal = UUID.randomUUID();
  private final String here = "refused-log-ins?nasId=" + nas;
  private final List<PostAuthEvent> attempts = new ArrayList<>();

  @Test
  @DisplayName("R2 X1 a refused name is listed once, with reason, router, device, count and times")
  void listsEachNameOnce() {
    attempt(username, AccessOutcome.WRONG_MAC, 120);
    attempt(username, AccessOutcome.WRONG_MAC, 60);
    attempt(username, AccessOutcome.ACCEPTED, 30);
    attempt("nobody@example", AccessOutcome.UNKNOWN_USER, 10);
    send();
    JsonNode list = north.get(here).body();
    assertThat(list.get("total").asLong()).isEqualTo(2);
    JsonNode unknown = list.get("items").get(0);
    assertThat(unknown.get("username").asText()).isEqualTo("nobody@example");
    assertThat(unknown.get("subscriberId").isNull()).isTrue();
    JsonNode refused = list.get("items").get(1);
    assertThat(refused.get("subscriberId").asText()).isEqualTo(line.toString());
    assertThat(refused.get("planId").asText()).isEqualTo(plan.toString());
    assertThat(refused.get("reason").asText()).isEqualTo("WRONG_MAC");
    assertThat(refused.get("callingStationId").asText()).isEqualTo("AA:BB:CC:DD:EE:FF");
    assertThat(refused.get("attempts").asLong()).isEqualTo(2);
    assertThat(Instant.parse(refused.get("firstAt").asText())).isEqualTo(NOW.minusSeconds(120));
    assertThat(Instant.parse(refused.get("lastAt").asText())).isEqualTo(NOW.minusSeconds(60));
    assertThat(list.toString()).doesNotContain("secret of");
  }

  @Test
  @DisplayName("T1 another tenant sees nothing of it")
  void isTheTenantsOwn() {
    attempt(username, AccessOutcome.EXPIRED, 10);
    send();
    assertThat(south.get(here).body().get("items")).isEmpty();
    assertThat(south.get("refused-log-ins?q=" + username).body().get("total").asLong()).isZero();
    assertThat(south.get("refused-log-ins/summary?nasId=" + nas).body().get("byReason")).isEmpty();
    assertThat(south.text("refused-log-ins/export?q=" + username)).doesNotContain(username);
  }

  @Test
  @DisplayName("X1 the list is narrowed by reason, time, plan, line and kind of name, and counted")
  void narrows() {
    attempt(username, AccessOutcome.WRONG_PASSWORD, 2 * HOUR);
    attempt(username, AccessOutcome.WRONG_SECRET, 10);
    attempt("stranger", AccessOutcome.UNKNOWN_USER, 2 * 24 * HOUR);
    send();
    assertThat(reasons("")).hasSize(3);
    assertThat(reasons("&reason=WRONG_SECRET")).containsExactly("WRONG_SECRET");
    assertThat(reasons("&period=HOUR")).containsExactly("WRONG_SECRET");
    assertThat(reasons("&period=DAY")).containsExactly("WRONG_SECRET", "WRONG_PASSWORD");
    assertThat(reasons("&planId=" + plan)).hasSize(2);
    assertThat(reasons("&planId=" + lines.newPlan())).isEmpty();
    assertThat(reasons("&subscriberId=" + line)).hasSize(2);
    assertThat(reasons("&known=false")).containsExactly("UNKNOWN_USER");
    assertThat(reasons("&known=true")).hasSize(2);
    JsonNode summary =
        north.get("refused-log-ins/summary?nasId=" + nas + "&reason=WRONG_SECRET").body();
    assertThat(summary.get("byReason").toString())
        .isEqualTo("{\"UNKNOWN_USER\":1,\"WRONG_PASSWORD\":1,\"WRONG_SECRET\":1}");
    assertThat(summary.get("namesPerRouter").asInt()).isEqualTo(RefusalTable.NAMES_PER_ROUTER);
    assertThat(summary.get("keptDays").asInt()).isEqualTo(14);
    assertThat(north.get(here + "&reason=ACCEPTED").status()).isEqualTo(400);
    assertThat(north.get(here + "&period=YEAR").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("E1 a refusal is found by its device in any spelling, by name and by router")
  void isFound() {
    attempt(username, AccessOutcome.WRONG_MAC, 10);
    send();
    String router = north.get("nas/" + nas).body().get("name").asText();
    for (String text :
        List.of("aabb.ccdd.eeff", "AABBCCDDEEFF", "aa-bb-cc-dd-ee-ff", "cc:dd", username, router)) {
      assertThat(reasons("&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
          .as(text)
          .containsExactly("WRONG_MAC");
    }
    assertThat(reasons("&q=aabb.ccdd.eef0")).isEmpty();
  }

  @Test
  @DisplayName("X1 the list is sorted and paged")
  void sortsAndPages() {
    for (int i = 0; i < 5; i++) {
      for (int n = 0; n <= i; n++) {
        attempt("name-" + i, AccessOutcome.UNKNOWN_USER, 100 * (i + 1) + n);
      }
    }
    send();
    for (String sort : List.of("lastAt", "-firstAt", "-attempts", "username", "-username")) {
      List<String> paged = new ArrayList<>();
      String cursor = "";
      while (cursor != null) {
        JsonNode page = north.get(here + "&limit=2&sort=" + sort + cursor).body();
        assertThat(page.get("total").asLong()).isEqualTo(5);
        paged.addAll(page.get("items").findValuesAsText("username"));
        cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asText();
      }
      List<String> whole = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        whole.add("name-" + i);
      }
      assertThat(paged)
          .as(sort)
          .containsExactlyElementsOf(
              sort.equals("username") || sort.equals("-firstAt") ? whole : whole.reversed());
    }
    assertThat(north.get(here + "&sort=nasName").status()).isEqualTo(400);
    assertThat(north.get(here + "&cursor=made-up").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("S33 the export is what the list shows")
  void exports() {
    attempt(username, AccessOutcome.EXPIRED, 10);
    attempt("=formula", AccessOutcome.UNKNOWN_USER, 20);
    send();
    assertThat(
            north.text("refused-log-ins/export?nasId=" + nas + "&columns=username,reason,attempts"))
        .isEqualTo(
            "\uFEFFusername,reason,attempts\r\n"
                + username
                + ",EXPIRED,1\r\n'=formula,UNKNOWN_USER,1\r\n");
    assertThat(north.get("refused-log-ins/export?columns=id").status()).isEqualTo(400);
  }

  @Test
  @DisplayName("X1 the dashboard's number is the length of the list of the last hour")
  void theDashboardCountsTheSame() {
    attempt(username, AccessOutcome.WRONG_PASSWORD, 10);
    attempt(username, AccessOutcome.WRONG_PASSWORD, 20);
    attempt("stranger", AccessOutcome.UNKNOWN_USER, 20);
    attempt("of yesterday", AccessOutcome.UNKNOWN_USER, 24 * HOUR);
    JsonNode before = north.get("dashboard").body();
    send();
    JsonNode after = north.get("dashboard").body();
    assertThat(after.get("refusedLastHour").asLong() - before.get("refusedLastHour").asLong())
        .isEqualTo(2);
    assertThat(after.get("rejectsLastHour").asLong() - before.get("rejectsLastHour").asLong())
        .isEqualTo(3);
    assertThat(north.get("refused-log-ins?period=HOUR").body().get("total").asLong())
        .isEqualTo(after.get("refusedLastHour").asLong());
  }

  @Test
  @DisplayName("X1 an unknown name that has got a line says so; a deleted line's name is unknown")
  void followsTheLine() {
    String name = TestLines.newName("later");
    attempt(name, AccessOutcome.UNKNOWN_USER, 10);
    attempt(username, AccessOutcome.EXPIRED, 20);
    send();
    UUID later = lines.newSubscriber(name, plan);
    assertThat(north.get(here).body().get("items").get(0).get("laterSubscriberId").asText())
        .isEqualTo(later.toString());
    north.delete("subscribers/" + line);
    JsonNode gone = north.get(here + "&reason=EXPIRED").body().get("items").get(0);
    assertThat(gone.get("subscriberId").isNull()).isTrue();
    assertThat(gone.get("username").asText()).isEqualTo(username);
    assertThat(north.delete("nas/" + nas).status()).isEqualTo(204);
    assertThat(north.get(here).body().get("items")).isEmpty();
  }

  @Test
  @DisplayName("R2 names without a line are counted and not stored attempt by attempt")
  void unknownNamesFillNoHistory() {
    attempt("stranger", AccessOutcome.UNKNOWN_USER, 10);
    attempt(username, AccessOutcome.EXPIRED, 10);
    send();
    assertThat(north.get("subscribers/" + line + "/log-ins").body().get("items")).hasSize(1);
    assertThat(reasons("")).hasSize(2);
  }

  private void attempt(String name, AccessOutcome outcome, long secondsAgo) {
    attempts.add(
        new PostAuthEvent(
            attempts.size() + 1,
            tenant.id(),
            nas,
            NOW.minusSeconds(secondsAgo),
            name,
            outcome,
            "AA:BB:CC:DD:EE:FF",
            ""));
  }

  private void send() {
    EventBatch batch = new EventBatch("edge-a", journal, List.of(), attempts, List.of(), List.of());
    ApiClient edge = platform.api().as(platform.tokens().edge("edge-a", "local"));
    assertThat(edge.postPacked("edge/events", write(batch)).status()).isEqualTo(200);
  }

  private static String write(EventBatch batch) {
    try {
      return Json.MAPPER.writeValueAsString(batch);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> reasons(String filter) {
    return north.get(here + filter).body().get("items").findValuesAsText("reason");
  }
}
