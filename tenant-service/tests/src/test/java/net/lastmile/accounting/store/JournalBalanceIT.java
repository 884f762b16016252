package net.lastmile.accounting.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.event.EdgeHello;
import net.lastmile.edge.contract.event.EventBatch;
import net.lastmile.edge.contract.event.JournalTotals;
import net.lastmile.platform.rest.Json;
import net.lastmile.testing.AccountingPacket;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.PlatformMetric;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The events that an edge delivered are compared with what became of them. */
class JournalBalanceIT {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final String NODE = "edge-a";

  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient operator = platform.api().as(platform.tokens().operator());
  private final ApiClient edge = platform.api().as(platform.tokens().edge(NODE, "local"));
  private final ApiClient north = platform.as(platform.north());
  private final ApiClient south = platform.as(platform.south());
  private final UUID northsNas = new TestLines(north).newNas();
  private final UUID southsNas = new TestLines(south).newNas();
  private final UUID journal = UUID.randomUUID();

  @Test
  @DisplayName("Nothing is set aside silently: each event delivered is accounted for, or missed")
  void tellsWhatBecameOfAJournal() throws Exception {
    assertThat(hello(journal, 0, 0).get("missing").asLong()).isZero();
    String batch =
        write(
                List.of(
                    packet(1, platform.north(), northsNas, StatusType.START),
                    packet(2, platform.south(), southsNas, StatusType.START),
                    packet(3, platform.north(), northsNas, StatusType.LOST),
                    packet(4, platform.south(), southsNas, StatusType.INTERIM),
                    AccountingPacket.of(UUID.randomUUID(), northsNas, "x", StatusType.START)
                        .number(6)
                        .event()))
            .replace("\"LOST\"", "\"NONSENSE\"")
            .replaceFirst("\\[", "[{\"number\": 5, \"type\": \"START\"},");
    send(batch);
    send(batch);
    assertThat(hello(journal, 6, 6).toString())
        .as("a batch sent twice counts once")
        .isEqualTo(balance(3, 1, 0, 2, 0));
    assertThat(hello(journal, 9, 6).get("missing").asLong()).as("pending").isZero();

    assertThat(hello(journal, 9, 9).get("missing").asLong()).isEqualTo(3);
    assertThat(alarms()).as("they may be on their way").doesNotContain(journal.toString());
    change("missing_since = missing_since - interval '4 minutes'");
    assertThat(alarms()).contains("JOURNAL_DIFFERS", journal.toString());
    assertThat(PlatformMetric.of("alarms{kind=\"journal_differs\"}")).isPositive();
    send(
        write(
            Stream.of(7, 8, 9, 10)
                .map(n -> packet(n, platform.south(), southsNas, StatusType.INTERIM))
                .toList()));
    assertThat(hello(journal, 10, 9).get("missing").asLong())
        .as("while the answer is on its way nothing is compared")
        .isEqualTo(3);
    assertThat(hello(journal, 10, 10).toString()).isEqualTo(balance(7, 1, 0, 2, 0));
    assertThat(alarms()).doesNotContain(journal.toString());

    long letter = north.get("unstored-events").body().at("/items/0/id").asLong();
    assertThat(south.get("unstored-events").body().toString()).doesNotContain(journal.toString());
    assertThat(north.delete("unstored-events/" + letter).status()).isEqualTo(204);
    assertThat(hello(journal, 10, 10).toString()).isEqualTo(balance(7, 0, 1, 2, 0));
  }

  @Test
  @DisplayName("What a lost disk held is missing, and shown with its node")
  void aLostDiskIsMissed() throws Exception {
    hello(journal, 0, 0);
    send(write(List.of(packet(1, platform.north(), northsNas, StatusType.START))));
    hello(journal, 5, 1);
    UUID next = UUID.randomUUID();
    hello(next, 0, 0);
    JsonNode lost = shown(journal);
    assertThat(lost.get("current").asBoolean()).isFalse();
    assertThat(lost.get("stored").asLong()).isEqualTo(1);
    assertThat(lost.get("missing").asLong()).isEqualTo(4);
    assertThat(shown(next).get("current").asBoolean()).isTrue();
    assertThat(north.get("operator/edges").status()).isEqualTo(403);
  }

  @Test
  @DisplayName("Counting begins where the centre first hears of a journal; nonsense is refused")
  void whatWasBeforeIsNotMissed() {
    assertThat(hello(journal, 900, 800).get("missing").asLong()).isZero();
    assertThat(hello(journal, 900, 900).get("missing").asLong()).isEqualTo(100);
    var answer = edge.post("edge/hello", json(journal, 5, 6));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().toString()).contains("\"journal\"");
  }

  private JsonNode hello(UUID of, long written, long forwarded) {
    var answer = edge.post("edge/hello", json(of, written, forwarded));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body();
  }

  private static String json(UUID journal, long written, long forwarded) {
    JournalTotals totals = new JournalTotals(journal, written, forwarded, 0, 0, 0, 0);
    return text(new EdgeHello(NODE, "local", "1", "192.0.2.1", 0, 0, 0, false, 0, 0, 0, 0, totals));
  }

  private static String balance(long stored, long unstored, long discarded, long unowned, long m) {
    return "{\"stored\":%d,\"unstored\":%d,\"waiting\":0,\"discarded\":%d,\"unowned\":%d,\"missing\":%d}"
        .formatted(stored, unstored, discarded, unowned, m);
  }

  private AccountingEvent packet(long number, TestTenant tenant, UUID nas, StatusType type) {
    return AccountingPacket.of(tenant.id(), nas, "nobody", type)
        .number(number)
        .at(NOW.minusSeconds(900 - number))
        .session("b", journal.toString())
        .totals(number, number, number)
        .event();
  }

  private String write(List<AccountingEvent> packets) {
    return text(new EventBatch(NODE, journal, packets, List.of(), List.of(), List.of()));
  }

  private void send(String batch) {
    var answer = edge.postPacked("edge/events", batch);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
  }

  private static String text(Object value) {
    try {
      return Json.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode shown(UUID of) {
    for (JsonNode node : operator.get("operator/edges").body().get("items")) {
      for (JsonNode shown : node.get("journals")) {
        if (shown.get("journal").asText().equals(of.toString())) {
          assertThat(node.get("node").asText()).isEqualTo(NODE);
          return shown;
        }
      }
    }
    throw new AssertionError("no journal " + of);
  }

  private String alarms() {
    return operator.get("operator/alarms").body().toString();
  }

  private void change(String what) throws SQLException {
    try (var connection = platform.database().superuser();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "update platform.edge_journal set %s where journal = '%s'".formatted(what, journal));
    }
  }
}
