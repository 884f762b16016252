package net.lastmile.tenancy.limits;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.TestLines;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A tenant one below its limits, beside one with plenty of room. */
class LimitIT {
  private static final int AT_ONCE = 4;

  private final TestPlatform platform = TestPlatform.get();
  private final ApiClient north = platform.as(platform.north());

  @Test
  @DisplayName("T12 a tenant has only so many subscribers, NAS and log-ins, whatever another has")
  void refusesWhatIsOverTheLimit() throws SQLException {
    TestTenant tenant = platform.tenant("brimful");
    ApiClient api = platform.as(tenant);
    TestLines lines = new TestLines(api);
    UUID plan = lines.newPlan();
    for (TenantLimit limit : TenantLimit.values()) {
      count(tenant, limit, limit.byDefault() - 1);
    }

    UUID last = lines.newSubscriber("last", plan);
    lines.newNas();
    assertThat(api.post("staff", staff(0)).status()).isEqualTo(201);
    refuses(api.post("subscribers", subscriber(plan)), "subscriber.limit-reached", "subscribers");
    refuses(api.post("nas", nas()), "nas.limit-reached", "routers");
    refuses(api.post("staff", staff(1)), "staff.limit-reached", "log-ins");

    TestLines others = new TestLines(north);
    others.newSubscriber(TestLines.newName("unhindered"), others.newPlan());
    others.newNas();

    assertThat(api.delete("subscribers/" + last).status()).isEqualTo(204);
    assertThat(api.post("subscribers", subscriber(plan)).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("T12 those who create log-ins at once do not pass the limit together")
  void countsLogInsMadeAtOnce() throws SQLException {
    TestTenant tenant = platform.tenant("rush");
    count(tenant, TenantLimit.STAFF, TenantLimit.STAFF.byDefault() - 1);
    ApiClient api = platform.as(tenant);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, AT_ONCE)
              .mapToObj(n -> supplyAsync(() -> api.post("staff", staff(n)), callers))
              .toList();
      assertThat(calls.stream().map(call -> call.join().status()))
          .containsExactlyInAnyOrder(201, 409, 409, 409);
    }
  }

  private static void refuses(ApiClient.Answer answer, String code, String what) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
    assertThat(answer.body().get("code").asText()).isEqualTo(code);
    assertThat(answer.body().get("title").asText()).contains(what, "limit");
  }

  private void count(TestTenant tenant, TenantLimit limit, long n) throws SQLException {
    String sql =
        "update \"%s\".tally set n = %d where what = '%s'"
            .formatted(tenant.schema(), n, limit.key());
    try (Connection connection = platform.database().superuser();
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isOne();
    }
  }

  private static String subscriber(UUID plan) {
    return "{\"username\": \"one-more\", \"password\": \"pw\", \"planId\": \"%s\"}".formatted(plan);
  }

  private static String nas() {
    return "{\"name\": \"one-more\", \"address\": \"10.9.9.9\"}";
  }

  private static String staff(int number) {
    return """
        {"username": "rush-%1$d", "fullName": "Carla Ruiz", "email": "c%1$d@rush.example",
         "kind": "SUPPORT", "password": "long-enough-for-anyone"}"""
        .formatted(number);
  }
}
