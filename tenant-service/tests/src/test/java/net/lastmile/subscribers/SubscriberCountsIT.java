package net.lastmile.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.tenancy.figures.Figures;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SubscriberCountsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestPlatform platform = TestPlatform.get();

  @Test
  @DisplayName("S33 a large tenant's counts are kept for a while and say of when they are")
  void keepsTheCountsOfALargeTenant() throws Exception {
    TestTenant crowd = platform.tenant("crowd");
    ApiClient api = platform.as(crowd);
    TestLines lines = new TestLines(api);
    UUID plan = lines.newPlan();
    fill(crowd, plan);

    JsonNode first = counts(api);
    assertThat(first.get("all").asLong()).isEqualTo(Figures.KEPT_FROM_SUBSCRIBERS);
    lines.newSubscriber(TestLines.newName("late"), plan);
    JsonNode later = awaitOneMore(api);
    assertThat(later.get("active").asLong()).isEqualTo(first.get("active").asLong() + 1);
    assertThat(asOf(later)).isAfter(asOf(first));
  }

  @Test
  @DisplayName("S33 a small tenant's counts are exact, and its own")
  void countsASmallTenantEachTime() {
    ApiClient south = platform.as(platform.south());
    TestLines lines = new TestLines(south);
    UUID plan = lines.newPlan();
    long before = counts(south).get("all").asLong();
    lines.newSubscriber(TestLines.newName("counted"), plan);
    assertThat(counts(south).get("all").asLong()).isEqualTo(before + 1);
  }

  private void fill(TestTenant tenant, UUID plan) throws SQLException {
    try (var connection = platform.database().superuser();
        var statement = connection.createStatement()) {
      statement.execute("set search_path to \"%s\", platform".formatted(tenant.schema()));
      statement.execute(
          """
          insert into subscriber (id, username, sealed_password, plan_id, status, expiry_date,
            published_zone, full_name, phone, email, address, building, region, country, note,
            created_at, updated_at, version)
          select gen_random_uuid(), 'crowd-' || n, '', '%s', 'ACTIVE', '2099-12-31',
            'America/Bogota', '', '', '', '', '', '', '', '', now(), now(), 1
          from generate_series(1, %d) n
          """
              .formatted(plan, Figures.KEPT_FROM_SUBSCRIBERS));
      statement.execute(
          "update tally set n = %d where what = 'subscribers'"
              .formatted(Figures.KEPT_FROM_SUBSCRIBERS));
    }
  }

  private static JsonNode awaitOneMore(ApiClient api) {
    return await("the new counts")
        .atMost(PATIENCE)
        .until(
            () -> counts(api),
            counts -> counts.get("all").asLong() != Figures.KEPT_FROM_SUBSCRIBERS);
  }

  private static JsonNode counts(ApiClient api) {
    ApiClient.Answer answer = api.get("subscribers/counts");
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private static Instant asOf(JsonNode counts) {
    return Instant.parse(counts.get("asOf").asText());
  }
}
