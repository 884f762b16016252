package net.lastmile.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dashboard's charts show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryIT {
  private final TestPlatform platform = TestPlatform.get();
  private final TestTenant tenant = platform.tenant("charted");
  private final ApiClient mine = platform.as(tenant);
  private final ApiClient south = platform.as(platform.south());

  /** A round time of every zone, long before what other tests send. */
  private final Instant noon =
      Instant.now()
          .truncatedTo(ChronoUnit.DAYS)
          .minus(Duration.ofDays(3))
          .plus(Duration.ofHours(12));

  @Test
  @DisplayName("X1 minutes are summed into steps, each once, and no other tenant's")
  void sumsMinutes() throws SQLException {
    run(
        """
        insert into %1$s.traffic_minute (minute, download_octets, upload_octets, accepts, rejects)
        values ('%2$s', 450000000, 225000000, 1, 2),
          (timestamptz '%2$s' + interval '14 minutes', 450000000, 0, 4, 8),
          (timestamptz '%2$s' + interval '15 minutes', 0, 900, 16, 32)
        """
            .formatted(tenant.schema(), noon));
    String day =
        "?from=" + noon.minus(Duration.ofHours(12)) + "&to=" + noon.plus(Duration.ofHours(12));
    JsonNode history = mine.get("dashboard/history" + day).body();
    assertThat(history.get("stepSeconds").asLong()).isEqualTo(900);
    JsonNode points = history.get("points");
    assertThat(points).hasSize(96);
    assertThat(points.get(48).get("at").asText()).isEqualTo(noon.toString());
    assertThat(points.get(48).get("downloadBps").asLong()).isEqualTo(8_000_000);
    assertThat(points.get(48).get("uploadBps").asLong()).isEqualTo(2_000_000);
    assertThat(points.get(48).get("accepts").asLong()).isEqualTo(5);
    assertThat(points.get(48).get("rejects").asLong()).isEqualTo(10);
    assertThat(points.get(49).get("uploadBps").asLong()).isEqualTo(8);
    assertThat(points.findValues("accepts").stream().mapToLong(JsonNode::asLong).sum())
        .isEqualTo(21);
    assertThat(
            south.get("dashboard/history" + day).body().findValues("accepts").stream()
                .mapToLong(JsonNode::asLong)
                .sum())
        .isZero();
  }

  @ParameterizedTest
  @DisplayName("X1 each range has its steps, and none that is not over")
  @CsvSource({"HOUR, 60, 60", "DAY, 96, 900", "WEEK, 168, 3600", "MONTH, 180, 14400"})
  void hasWholeSteps(String range, int steps, long seconds) {
    JsonNode history = mine.get("dashboard/history?range=" + range).body();
    assertThat(history.get("stepSeconds").asLong()).isEqualTo(seconds);
    assertThat(history.get("points")).hasSize(steps);
    Instant last = Instant.parse(history.get("points").get(steps - 1).get("at").asText());
    assertThat(last.plusSeconds(seconds)).isBeforeOrEqualTo(Instant.now());
  }

  @ParameterizedTest
  @DisplayName("a span that is none, or begins longer ago than a month, is refused by name")
  @CsvSource({
    "range=YEAR, range",
    "from=yesterday&to=2026-01-02T00:00:00Z, from",
    "from=2026-01-02T00:00:00Z, to",
    "from=2999-01-02T00:00:00Z&to=2999-01-02T00:00:00Z, to",
    "from=2026-01-02T00:00:00Z&to=2026-03-02T00:00:00Z, from",
    "from=-999999999-01-02T00:00:00Z&to=2026-03-02T00:00:00Z, from"
  })
  void refusesNoSpan(String query, String field) {
    var refused = mine.get("dashboard/history?" + query);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo(field);
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = platform.database().superuser();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
