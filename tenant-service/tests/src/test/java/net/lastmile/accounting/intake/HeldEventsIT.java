package net.lastmile.accounting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.event.EdgeHello;
import net.lastmile.edge.contract.event.EventBatch;
import net.lastmile.edge.contract.event.JournalTotals;
import net.lastmile.edge.contract.event.PostAuthEvent;
import net.lastmile.platform.rest.Json;
import net.lastmile.testing.AccountingPacket;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One tenant's schema takes no events for a while. */
class HeldEventsIT {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final int LOOKS = 60;

  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient operator = platform.api().as(platform.tokens().operator());
  private final ApiClient edge = platform.api().as(platform.tokens().edge("edge-a", "local"));
  private final UUID journal = UUID.randomUUID();
  private final Line north = new Line(platform.north());
  private final Line south = new Line(platform.south());
  private long number;

  /** A line of a tenant. */
  private final class Line {
    final TestTenant tenant;
    final ApiClient api;
    final UUID nas;
    final String username = TestLines.newName("held");
    final UUID subscriber;

    Line(TestTenant tenant) {
      this.tenant = tenant;
      this.api = platform.as(tenant);
      TestLines lines = new TestLines(api);
      this.nas = lines.newNas();
      this.subscriber = lines.newSubscriber(username, lines.newPlan());
    }

    AccountingEvent packet(StatusType type, int seconds) {
      return AccountingPacket.of(tenant.id(), nas, username, type)
          .number(++number)
          .at(NOW.minusSeconds(900L - seconds))
          .session(journal.toString(), "ü\u0000")
          .totals(seconds, seconds * 100L, seconds * 1_000L)
          .event();
    }

    PostAuthEvent login() {
      return new PostAuthEvent(
          ++number, tenant.id(), nas, NOW, username, AccessOutcome.ACCEPTED, "", "");
    }

    long downloaded() {
      var sessions = api.get("subscribers/" + subscriber + "/sessions").body().get("items");
      return sessions.isEmpty() ? 0 : sessions.get(0).get("downloadOctets").asLong();
    }

    int logins() {
      return api.get("subscribers/" + subscriber + "/log-ins").body().get("items").size();
    }

    long waiting() {
      return operator
          .get("operator/tenants?q=" + tenant.slug())
          .body()
          .at("/items/0/eventsWaiting")
          .asLong();
    }
  }

  @Test
  @DisplayName("T1 R10 a tenant's broken schema holds up no other, and its own events come after")
  void holdsWhatATenantsSchemaDoesNotTake() throws SQLException {
    EventBatch first =
        batch(
            List.of(north.packet(StatusType.START, 0), south.packet(StatusType.START, 0)),
            List.of(north.login(), south.login()));
    EventBatch second =
        batch(
            List.of(north.packet(StatusType.INTERIM, 300), south.packet(StatusType.INTERIM, 300)),
            List.of());
    EventBatch third = batch(List.of(south.packet(StatusType.STOP, 600)), List.of(south.login()));
    assertThat(balance(0).get("missing").asLong()).isZero();
    rename("radacct", "radacct_away");
    try {
      send(first);
      send(second);
      send(first);
      assertThat(north.downloaded()).isEqualTo(300_000);
      assertThat(north.logins()).isEqualTo(1);
      assertThat(north.waiting()).isZero();
      assertThat(south.waiting()).isGreaterThanOrEqualTo(3);
      JsonNode held = balance(6);
      assertThat(held.get("waiting").asLong()).as("what is sent twice waits once").isEqualTo(3);
      assertThat(held.get("stored").asLong()).isEqualTo(3);
      assertThat(held.get("missing").asLong()).isZero();
    } finally {
      rename("radacct_away", "radacct");
    }
    // Whether it arrives before or after the waiting events are stored, the order is kept.
    send(third);
    awaitNoneWaiting();
    assertThat(south.downloaded()).isEqualTo(600_000);
    assertThat(south.logins()).isEqualTo(2);
    JsonNode settled = balance(8);
    assertThat(settled.get("waiting").asLong()).isZero();
    assertThat(settled.get("stored").asLong()).isEqualTo(8);
    assertThat(settled.get("missing").asLong()).isZero();

    send(first);
    send(second);
    assertThat(north.logins()).isEqualTo(1);
    assertThat(south.logins()).isEqualTo(2);
    assertThat(south.downloaded()).isEqualTo(600_000);
  }

  /** The balance of the journal's events if all up to this number have been forwarded. */
  private JsonNode balance(long upTo) {
    JournalTotals totals = new JournalTotals(journal, upTo, upTo, 0, 0, 0, 0);
    EdgeHello hello =
        new EdgeHello("edge-a", "local", "1", "192.0.2.1", 0, 0, 0, false, 0, 0, 0, 0, totals);
    try {
      return edge.post("edge/hello", Json.MAPPER.writeValueAsString(hello)).body();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private EventBatch batch(List<AccountingEvent> packets, List<PostAuthEvent> logins) {
    return new EventBatch("edge-a", journal, packets, logins, List.of(), List.of());
  }

  private void send(EventBatch batch) {
    try {
      var answer = edge.postPacked("edge/events", Json.MAPPER.writeValueAsString(batch));
      assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitNoneWaiting() {
    for (int look = 0; look < LOOKS && south.waiting() > 0; look++) {
      // A wait that costs the platform nothing.
      edge.post("edge/coa/leases?limit=1&waitSeconds=1", null);
    }
    assertThat(south.waiting()).isZero();
  }

  private void rename(String from, String to) throws SQLException {
    try (var connection = platform.database().superuser();
        var statement = connection.createStatement()) {
      statement.execute("alter table tenant_south.%s rename to %s".formatted(from, to));
    }
  }
}
