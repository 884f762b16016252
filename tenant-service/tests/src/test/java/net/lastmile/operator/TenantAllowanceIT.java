package net.lastmile.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator sets one tenant's limits, beside a tenant that is left as it is. */
class TenantAllowanceIT {
  private static final String AUDITED =
      """
      select change->>'field' || ': ' || (change->>'before') || ' to ' || (change->>'after')
        || ' by ' || actor
      from platform.audit_entry, jsonb_array_elements(changes) change
      where subject = '%s' and action = 'update' order by id""";

  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient operator = platform.api().as(platform.tokens().operator());

  @Test
  @DisplayName("T12 an operator sets one tenant's limit and no other's, and puts it back")
  void setsOneTenantsLimit() throws SQLException {
    TestTenant small = platform.tenant("small");
    TestTenant beside = platform.tenant("beside");
    TestLines lines = new TestLines(platform.as(small));
    UUID plan = lines.newPlan();
    assertThat(limit(operator, path(small), "subscribers").toString())
        .isEqualTo(view("subscribers", 1_000_000, 0));

    var changed = change(small, "{\"subscribers\": 1}");
    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    assertThat(changed.body().get(0).toString()).isEqualTo(view("subscribers", 1, 0));
    lines.newSubscriber("one", plan);
    assertThat(create(small, "two", plan)).isEqualTo(409);
    assertThat(limit(platform.as(small), "tenant/limits", "subscribers").toString())
        .isEqualTo(view("subscribers", 1, 1));
    assertThat(platform.as(small).get("tenant").body().at("/limits/subscribers").asLong()).isOne();

    TestLines others = new TestLines(platform.as(beside));
    UUID othersPlan = others.newPlan();
    others.newSubscriber("one", othersPlan);
    others.newSubscriber("two", othersPlan);
    assertThat(limit(operator, path(beside), "subscribers").toString())
        .isEqualTo(view("subscribers", 1_000_000, 2));

    assertThat(change(small, "{\"subscribers\": null}").body().at("/0/value").asLong())
        .isEqualTo(1_000_000);
    assertThat(create(small, "two", plan)).isEqualTo(201);
    assertThat(audited(small))
        .containsExactly(
            "limits.subscribers: 1000000 to 1 by operator",
            "limits.subscribers: 1 to 1000000 by operator");
    assertThat(audited(beside)).isEmpty();
  }

  @Test
  @DisplayName("T12 a limit below what a tenant has cuts nobody off, and refuses new ones")
  void lowersBelowWhatThereIs() {
    TestTenant tenant = platform.tenant("shrunk");
    ApiClient api = platform.as(tenant);
    TestLines lines = new TestLines(api);
    UUID plan = lines.newPlan();
    UUID first = lines.newSubscriber("first", plan);
    lines.newSubscriber("second", plan);
    lines.newNas();

    assertThat(change(tenant, "{\"subscribers\": 1, \"nas\": 0}").status()).isEqualTo(200);
    assertThat(api.get("subscribers").body().get("items")).hasSize(2);
    assertThat(api.patch("subscribers/" + first, "{\"note\": \"stays\"}").status()).isEqualTo(200);
    assertThat(create(tenant, "third", plan)).isEqualTo(409);
    var nas = api.post("nas", "{\"name\": \"second\", \"address\": \"10.9.9.8\"}");
    assertThat(nas.body().get("code").asText()).isEqualTo("nas.limit-reached");
    assertThat(api.get("nas").body().get("items")).hasSize(1);

    assertThat(api.delete("subscribers/" + first).status()).isEqualTo(204);
    assertThat(create(tenant, "third", plan)).as("one of one").isEqualTo(409);
    assertThat(change(tenant, "{\"subscribers\": 2}").status()).isEqualTo(200);
    assertThat(create(tenant, "third", plan)).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`{\"subscribers\": -1}`, limits.subscribers",
        "`{\"nas\": 20001, \"staff\": 5}`, limits.nas",
        "`{\"staff\": 1.5}`, limits.staff",
        "`{\"staff\": 99999999999999999999}`, limits",
        "`{\"lines\": 5}`, limits.lines",
        "`{\"SUBSCRIBERS\": 5}`, limits.SUBSCRIBERS",
        "`[]`, limits",
        "null, limits"
      })
  @DisplayName("T12 what cannot be a limit is refused by its name, and nothing changes")
  void refusesNonsense(String limits, String field) {
    JsonNode before = operator.get(path(platform.south())).body();
    var refused = change(platform.south(), limits);
    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.body().get("errors").findValuesAsText("field")).containsExactly(field);
    assertThat(operator.get(path(platform.south())).body()).isEqualTo(before);
  }

  @Test
  void knowsNoLimitsOfNobody() {
    String nobody = "operator/tenants/" + UUID.randomUUID() + "/limits";
    assertThat(operator.get(nobody).status()).isEqualTo(404);
    assertThat(operator.patch(nobody, "{\"limits\": {\"nas\": 5}}").status()).isEqualTo(404);
  }

  private ApiClient.Answer change(TestTenant tenant, String limits) {
    return operator.patch(path(tenant), "{\"limits\": %s}".formatted(limits));
  }

  private int create(TestTenant tenant, String username, UUID plan) {
    String json =
        "{\"username\": \"%s\", \"password\": \"pw\", \"planId\": \"%s\"}"
            .formatted(username, plan);
    return platform.as(tenant).post("subscribers", json).status();
  }

  private static String path(TestTenant tenant) {
    return "operator/tenants/" + tenant.id() + "/limits";
  }

  private static JsonNode limit(ApiClient api, String path, String name) {
    return api.get(path)
        .body()
        .valueStream()
        .filter(limit -> limit.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String view(String name, long value, long used) {
    return "{\"name\":\"%s\",\"value\":%d,\"byDefault\":1000000,\"used\":%d}"
        .formatted(name, value, used);
  }

  private List<String> audited(TestTenant tenant) throws SQLException {
    List<String> entries = new ArrayList<>();
    try (Connection connection = platform.database().superuser();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(AUDITED.formatted(tenant.id()))) {
      while (rows.next()) {
        entries.add(rows.getString(1));
      }
    }
    return entries;
  }
}
