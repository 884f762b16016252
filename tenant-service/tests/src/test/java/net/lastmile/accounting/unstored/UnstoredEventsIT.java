package net.lastmile.accounting.unstored;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.platform.rest.Json;
import net.lastmile.testing.AccountingPacket;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Unstored events are stored again or discarded, and are counted correctly throughout. */
class UnstoredEventsIT {
  private static final String PATH = "unstored-events";
  private static final String TEXT = "AccountingEvent[number=7, type=START]";

  private final TestPlatform platform = TestPlatform.get();
  private final TestTenant tenant = platform.north();
  private final ApiClient north = platform.as(tenant);
  private final ApiClient south = platform.as(platform.south());
  private final TestLines lines = new TestLines(north);
  private final UUID nas = lines.newNas();
  private final String username = TestLines.newName("line");
  private final UUID subscriber = lines.newSubscriber(username, lines.newPlan());
  private final UUID journal = UUID.randomUUID();

  @AfterEach
  void leaveNone() throws SQLException {
    try (Connection connection = platform.database().superuser();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "delete from tenant_north.edge_dead_letter where journal = '%s'".formatted(journal));
    }
  }

  @Test
  @DisplayName("any number of old events that nobody can read keep none back that can be stored")
  void passesOverWhatItCannotRead() throws Exception {
    bury(600, TEXT);
    bury(1, "{\"number\": 8, \"tenantId\": \"%s\", \"type\": \"START\"}".formatted(tenant.id()));
    bury(1, storable());
    JsonNode played = north.post(PATH + "/replay", "").body();
    assertThat(played.get("stored").asLong()).isOne();
    assertThat(played.get("remaining").asLong()).isEqualTo(counted()).isGreaterThanOrEqualTo(601);
    assertThat(played.get("unreadable").asLong()).isGreaterThanOrEqualTo(601);
    assertThat(north.get("subscribers/" + subscriber + "/sessions").body().get("items")).hasSize(1);
    assertThat(north.post(PATH + "/replay", "").body().get("stored").asLong()).isZero();
  }

  @Test
  @DisplayName("an event says why it can never be stored; giving it up is audited, by its tenant")
  void saysWhyAndIsGivenUp() throws Exception {
    bury(1, TEXT);
    bury(1, storable());
    JsonNode items = north.get(PATH + "?limit=2").body().get("items");
    assertThat(items.get(0).get("unreadable").isNull()).isTrue();
    assertThat(items.get(1).get("unreadable").asText()).contains("text");
    String letter = PATH + "/" + items.get(1).get("id").asText();
    assertThat(south.delete(letter).status()).isEqualTo(404);
    assertThat(north.delete(letter).status()).isEqualTo(204);
    JsonNode entry = north.get("audit?limit=1").body().at("/items/0");
    assertThat(entry.get("action").asText()).isEqualTo("delete");
    assertThat(entry.get("subjectType").asText()).isEqualTo("unstored_event");
    assertThat(entry.get("subjectName").asText()).isEqualTo("7 · edge-a");
    assertThat(south.get("audit").body().toString()).doesNotContain("unstored_event");
  }

  @Test
  @DisplayName("one that is given up while a batch sets another aside does not hide that one")
  void countsWhatComesMeanwhile() throws Exception {
    bury(1, TEXT);
    String letter = north.get(PATH + "?limit=1").body().at("/items/0/id").asText();
    try (Connection batch = platform.database().superuser();
        Statement statement = batch.createStatement();
        var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      batch.setAutoCommit(false);
      statement.executeUpdate(burying(1, TEXT));
      assertThat(
              statement.executeUpdate(
                  "update platform.unstored_events set events = events + 1 where tenant_id = '%s'"
                      .formatted(tenant.id())))
          .isOne();
      Future<Integer> discard = pool.submit(() -> north.delete(PATH + "/" + letter).status());
      while (!discard.isDone() && !someoneWaitsFor(statement)) {
        Thread.onSpinWait();
      }
      batch.commit();
      assertThat(discard.get()).isEqualTo(204);
    }
    try (Connection connection = platform.database().superuser();
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select events from platform.unstored_events where tenant_id = '%s'"
                    .formatted(tenant.id()))) {
      rows.next();
      assertThat(rows.getLong(1)).isEqualTo(counted());
    }
  }

  private static boolean someoneWaitsFor(Statement statement) throws SQLException {
    try (var rows =
        statement.executeQuery(
            "select exists (select from pg_locks where not granted"
                + " and pg_backend_pid() = any (pg_blocking_pids(pid)))")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private long counted() throws SQLException {
    try (Connection connection = platform.database().superuser();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from tenant_north.edge_dead_letter")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Sets an event aside as an edge's batch would, in whichever release it arrived. */
  private void bury(int number, String event) throws SQLException {
    try (Connection connection = platform.database().superuser();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(burying(number, event))).isEqualTo(number);
      statement.executeUpdate(
          """
          insert into platform.unstored_events (tenant_id, events, since)
          select '%s', count(*), min(at) from tenant_north.edge_dead_letter
          on conflict (tenant_id) do update set events = excluded.events
          """
              .formatted(tenant.id()));
    }
  }

  private String burying(int number, String event) {
    return """
    insert into tenant_north.edge_dead_letter (at, node, journal, number, reason, event)
    select now(), 'edge-a', '%s', 7, 'of a test', '%s' from generate_series(1, %d)
    """
        .formatted(journal, event, number);
  }

  private String storable() throws JsonProcessingException {
    return "{\"accounting\": [%s]}"
        .formatted(
            Json.MAPPER.writeValueAsString(
                AccountingPacket.of(tenant.id(), nas, username, StatusType.START)
                    .number(9)
                    .at(Instant.now().truncatedTo(ChronoUnit.SECONDS))
                    .session("u", journal.toString())
                    .event()));
  }
}
