package net.lastmile.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.lastmile.platform.security.Endpoints.Endpoint;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.ApiClient.Answer;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Knocks at every endpoint with every token that must not open it. */
class EndpointWalkIT {
  /** Where the ids in paths come from: the schema and the id of a tenant go in. */
  private static final Map<String, String> IDS =
      Map.of(
          "staff", "select id from %s.staff limit 1",
          "plans", "select id from %s.plan limit 1",
          "nas", "select id from %s.nas limit 1",
          "subscribers", "select id from %s.subscriber limit 1",
          "sessions", "select radacctid from %s.radacct limit 1",
          "pools", "select id from %s.ip_pool limit 1",
          "saved-views", "select id from %s.saved_view limit 1",
          "domains", "select id from platform.tenant_domain where tenant_id = '%2$s' limit 1",
          "coa-jobs", "select id from platform.coa_job where tenant_id = '%2$s' limit 1");

  private static final String TABLE_NAMES =
      "select table_name from information_schema.tables where table_schema = '%s' order by 1";

  private final TestPlatform platform = TestPlatform.get();

  static List<Endpoint> things() {
    return Endpoints.all().stream()
        .filter(Endpoint::namesAThing)
        .filter(endpoint -> !endpoint.isOperators())
        .toList();
  }

  static List<Endpoint> guarded() {
    return Endpoints.all().stream().filter(endpoint -> !endpoint.isPublic()).toList();
  }

  static List<Endpoint> staffs() {
    return guarded().stream().filter(endpoint -> !endpoint.isOperators()).toList();
  }

  @ParameterizedTest
  @MethodSource("things")
  @DisplayName("T1 another tenant's things do not exist, and nothing of them changes")
  void hidesWhatIsAnothers(Endpoint endpoint) throws SQLException {
    TestTenant north = platform.north();
    String path = endpoint.path().replace("{id}", idOf(north, endpoint));
    Map<String, String> before = contents(north);
    Answer answer = call(platform.as(platform.south()), endpoint, path);
    assertThat(answer.status()).isIn(403, 404);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(contents(north)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void wantsAToken(Endpoint endpoint) {
    assertThat(knock(platform.api(), endpoint)).isEqualTo(401);
    assertThat(knock(platform.api().as("no.real.token"), endpoint)).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("staffs")
  @DisplayName("I1 tokens that are of no tenant, or of two, open nothing of a tenant's")
  void wantsExactlyOneTenant(Endpoint endpoint) {
    assertThat(knock(platform.api().as(platform.tokens().operator()), endpoint)).isEqualTo(403);
    assertThat(knock(platform.api().as(platform.tokens().edge("e", "local")), endpoint))
        .isEqualTo(403);
    assertThat(knock(with(Map.of()), endpoint)).isEqualTo(403);
    assertThat(knock(with(claim(platform.north(), platform.north().id())), endpoint))
        .isNotEqualTo(403);
    assertThat(knock(with(claim(platform.north(), platform.south().id())), endpoint))
        .isEqualTo(403);
    assertThat(knock(with(claim(platform.north(), UUID.randomUUID())), endpoint)).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("staffs")
  @DisplayName("I3 support, collectors and resellers get nothing without a permission group")
  void givesNothingWithoutAGroup(Endpoint endpoint) {
    int expected = endpoint.path().equals("tenant/me") ? 200 : 403;
    for (String kind : List.of("support", "collector", "reseller")) {
      String token = platform.tokens().staff(kind, platform.north());
      assertThat(knock(platform.api().as(token), endpoint)).as(kind).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("staffs")
  @DisplayName("I1 read-only log-ins change nothing")
  void letsReadOnlyLoginsReadAlone(Endpoint endpoint) {
    String token = platform.tokens().staff("read-only", platform.north());
    int status = knock(platform.api().as(token), endpoint);
    if (endpoint.verb().equals("GET")) {
      assertThat(status).isIn(200, 404);
    } else {
      assertThat(status).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @MethodSource("staffs")
  @DisplayName("I2 an admin passes every permission check of the own tenant")
  void letsAdminsThroughEveryDoor(Endpoint endpoint) {
    assertThat(knock(platform.as(platform.north()), endpoint)).isNotIn(401, 403);
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void keepsOperatorsEndpointsToOperators(Endpoint endpoint) {
    if (endpoint.isOperators()) {
      assertThat(knock(platform.as(platform.north()), endpoint)).isEqualTo(403);
    }
  }

  private static Map<String, Object> claim(TestTenant named, UUID id) {
    return Map.of(
        "organization", Map.of(named.slug(), Map.of("tenant_id", List.of(id.toString()))));
  }

  private ApiClient with(Map<String, Object> claims) {
    return platform.api().as(platform.tokens().with("admin", claims));
  }

  private static int knock(ApiClient client, Endpoint endpoint) {
    return call(
            client,
            endpoint,
            endpoint
                .path()
                .replace("{id}", new UUID(0, 0).toString())
                .replace("{vendor}", "MIKROTIK"))
        .status();
  }

  /** An empty body where one is wanted: nothing is made of it even where the door is open. */
  private static Answer call(ApiClient client, Endpoint endpoint, String path) {
    boolean body = endpoint.verb().equals("POST") || endpoint.verb().equals("PATCH");
    return client.call(endpoint.verb(), path, body ? "{}" : null);
  }

  private String idOf(TestTenant tenant, Endpoint endpoint) throws SQLException {
    String ids = IDS.get(endpoint.first());
    assertThat(ids).as("where the ids of %s are", endpoint).isNotNull();
    try (Connection connection = platform.database().superuser();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(ids.formatted(tenant.schema(), tenant.id()))) {
      return rows.next() ? rows.getString(1) : UUID.randomUUID().toString();
    }
  }

  /** Every table of a tenant in short. */
  private Map<String, String> contents(TestTenant tenant) throws SQLException {
    Map<String, String> contents = new TreeMap<>();
    try (Connection connection = platform.database().superuser();
        Statement names = connection.createStatement();
        Statement reads = connection.createStatement();
        var tables = names.executeQuery(TABLE_NAMES.formatted(tenant.schema()))) {
      while (tables.next()) {
        String sql = "select md5(string_agg(t::text, '' order by t::text)) from \"%s\".\"%s\" t";
        try (var rows = reads.executeQuery(sql.formatted(tenant.schema(), tables.getString(1)))) {
          rows.next();
          contents.put(tables.getString(1), String.valueOf(rows.getString(1)));
        }
      }
    }
    return contents;
  }
}
