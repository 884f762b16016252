package net.lastmile.platform.security;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Permission;
import net.lastmile.platform.security.Endpoints.Endpoint;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.ApiClient.Answer;
import net.lastmile.testing.TestPlatform;
import net.lastmile.testing.TestTenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls every endpoint with every token that it must refuse. */
class EndpointWalkIT {
  /** Queries for the ids in paths, given the schema and the id of a tenant. */
  private static final Map<String, String> IDS =
      Map.ofEntries(
          entry("staff", "select id from %s.staff limit 1"),
          entry("permission-groups", "select id from %s.permission_group where not built_in"),
          entry("plans", "select id from %s.plan limit 1"),
          entry("nas", "select id from %s.nas limit 1"),
          entry("subscribers", "select id from %s.subscriber limit 1"),
          entry("sessions", "select radacctid from %s.radacct limit 1"),
          entry("pools", "select id from %s.ip_pool limit 1"),
          entry("unstored-events", "select min(id) from %s.edge_dead_letter"),
          entry("saved-views", "select id from %s.saved_view limit 1"),
          entry(
              "domains", "select id from platform.tenant_domain where tenant_id = '%2$s' limit 1"),
          entry("coa-jobs", "select id from platform.coa_job where tenant_id = '%2$s' limit 1"));

  /** All whose rights a group gives. */
  private static final List<Kind> WALKERS =
      List.of(Kind.SUPPORT, Kind.COLLECTOR, Kind.RESELLER, Kind.READ_ONLY);

  private static final Path TABLE = Path.of("src/test/resources/endpoints.txt");

  private final TestPlatform platform = TestPlatform.get();

  @BeforeAll
  static void hireAndFill() throws IOException, SQLException {
    TestPlatform platform = TestPlatform.get();
    TestTenant north = platform.north();
    OneOfEach.make(platform, north);
    var group =
        platform
            .as(north)
            .post("permission-groups", "{\"name\": \"Walkers\", \"permissions\": []}");
    assertThat(group.status()).as(group.toString()).isEqualTo(201);
    for (Kind kind : WALKERS) {
      String json =
          """
          {"username": "%1$s", "fullName": "Walker", "email": "%1$s@north.example",
           "kind": "%2$s", "permissionGroupId": %3$s, "password": "long-enough-for-anyone"}"""
              .formatted(walker(kind), kind, group.body().get("id"));
      var hired = platform.as(north).post("staff", json);
      assertThat(hired.status()).as(hired.toString()).isEqualTo(201);
    }
  }

  private static String walker(Kind kind) {
    return "walks-as-" + kind.role();
  }

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
    return guarded().stream()
        .filter(endpoint -> !endpoint.isOperators())
        .filter(endpoint -> !endpoint.isLogOut())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("things")
  @DisplayName("T1 another tenant's things do not exist, and nothing of them changes")
  void hidesWhatIsAnothers(Endpoint endpoint) throws SQLException {
    TestTenant north = platform.north();
    String path = filled(endpoint.path().replace("{id}", idOf(north, endpoint)));
    Map<String, String> before = TenantContents.of(platform, north);
    Answer answer = call(platform.as(platform.south()), endpoint, path);
    assertThat(answer.status()).isIn(400, 403, 404);
    if (answer.status() == 400) {
      // A body that is wrong by itself is refused before anybody looks for the thing.
      String nothing = filled(endpoint.path().replace("{id}", UUID.randomUUID().toString()));
      Answer ofNothing = call(platform.as(platform.south()), endpoint, nothing);
      assertThat(answer.body()).isEqualTo(ofNothing.body());
    }
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(TenantContents.of(platform, north)).isEqualTo(before);
  }

  @Test
  @DisplayName("I5 each endpoint stands in the table, with whom it is for")
  void isInTheTable() throws IOException {
    assertThat(Endpoints.all().stream().map(Endpoint::line).sorted())
        .containsExactlyElementsOf(Files.readAllLines(TABLE));
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void wantsAToken(Endpoint endpoint) {
    assertThat(knock(platform.api(), endpoint)).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("staffs")
  @DisplayName("I1 whoever is of no tenant, or of two, is let in by no endpoint of a tenant")
  void wantsExactlyOneTenant(Endpoint endpoint) {
    assertThat(knock(platform.api().as(platform.tokens().operator()), endpoint)).isEqualTo(403);
    assertThat(knock(with(platform.north(), platform.south().id()), endpoint)).isEqualTo(403);
  }

  static List<Endpoint> oneOfEachGate() {
    return staffs().stream()
        .collect(Collectors.toMap(endpoint -> endpoint.gate().value(), e -> e, (first, _) -> first))
        .values()
        .stream()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("oneOfEachGate")
  @DisplayName("I1 tokens that are forged, an edge's, or of no tenant that exists open nothing")
  void wantsATrueToken(Endpoint endpoint) {
    TestTenant north = platform.north();
    assertThat(knock(platform.api().as("no.real.token"), endpoint)).isEqualTo(401);
    assertThat(knock(platform.api().as(platform.tokens().edge("e", "local")), endpoint))
        .isEqualTo(403);
    assertThat(knock(as("admin", north, Map.of("organization", Map.of())), endpoint))
        .isEqualTo(403);
    assertThat(knock(with(north, north.id()), endpoint)).isNotEqualTo(403);
    assertThat(knock(with(north, UUID.randomUUID()), endpoint)).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("oneOfEachGate")
  @DisplayName("I1 whoever the tenant has no row of, and whoever is a subscriber too, is no staff")
  void wantsStaffTheTenantKnows(Endpoint endpoint) {
    TestTenant north = platform.north();
    for (UUID stranger : List.of(UUID.randomUUID(), platform.south().admin())) {
      assertThat(knock(as("admin", north, Map.of("sub", stranger.toString())), endpoint))
          .isEqualTo(403);
    }
    assertThat(knock(as("subscriber", north, Map.of()), endpoint)).isEqualTo(403);
    var both = Map.<String, Object>of("groups", List.of("admin", "subscriber"));
    assertThat(knock(as("admin", north, both), endpoint)).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("staffs")
  @DisplayName(
      "I5 an endpoint is for those whose group gives its permission and whose kind may have it")
  void wantsKindAndPermission(Endpoint endpoint) throws SQLException {
    Set<Permission> needed = EnumSet.noneOf(Permission.class);
    Collections.addAll(needed, endpoint.gate().permission());
    give(needed);
    for (Kind kind : WALKERS) {
      int status = knock(platform.as(platform.north(), walker(kind), kind.role()), endpoint);
      if (endpoint.isFor(kind.granted(needed))) {
        assertThat(status).as(kind.role()).isNotIn(401, 403);
      } else {
        assertThat(status).as(kind.role()).isEqualTo(403);
      }
    }
    Set<Permission> others = EnumSet.allOf(Permission.class);
    others.removeAll(needed);
    give(others);
    for (Kind kind : endpoint.gate().value() == Audience.STAFF ? WALKERS : List.<Kind>of()) {
      assertThat(knock(platform.as(platform.north(), walker(kind), kind.role()), endpoint))
          .as(kind.role())
          .isEqualTo(403);
    }
  }

  /** Changes what the walkers' group gives. */
  private void give(Set<Permission> permissions) throws SQLException {
    String names = permissions.stream().map(Enum::name).collect(Collectors.joining(" "));
    try (Connection connection = platform.database().superuser();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update %s.permission_group set permissions = '%s' where name = 'Walkers'"
              .formatted(platform.north().schema(), names));
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

  private ApiClient with(TestTenant named, UUID id) {
    return as("admin", named, claim(named.slug(), id));
  }

  /** With the id of the tenant's admin, unless the claims say otherwise. */
  private ApiClient as(String kind, TestTenant tenant, Map<String, Object> more) {
    Map<String, Object> claims = new HashMap<>(claim(tenant.slug(), tenant.id()));
    claims.put("sub", tenant.admin().toString());
    claims.putAll(more);
    return platform.api().as(platform.tokens().with(kind, claims));
  }

  private static Map<String, Object> claim(String slug, UUID id) {
    return Map.of("organization", Map.of(slug, Map.of("tenant_id", List.of(id.toString()))));
  }

  private static int knock(ApiClient client, Endpoint endpoint) {
    return call(client, endpoint, filled(endpoint.path())).status();
  }

  /** Replaces each template in the path; if nothing else fits, with an id that nothing has. */
  private static String filled(String path) {
    return path.replace("{vendor}", "MIKROTIK")
        .replace("{username}", "nobody")
        .replaceAll("\\{\\w+}", new UUID(0, 0).toString());
  }

  /**
   * Sends an empty body if the endpoint takes one, so that nothing is created even if access is
   * granted.
   */
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
      assertThat(rows.next()).as("north has one of %s to hide", endpoint.first()).isTrue();
      return rows.getString(1);
    }
  }
}
