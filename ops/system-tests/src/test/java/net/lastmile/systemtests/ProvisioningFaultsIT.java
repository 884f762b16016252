package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The platform is killed while sign-ups stand at every point of provisioning. After its restart
 * each becomes a complete tenant, and existing tenants stay as they were.
 */
@FaultTest
@Order(90)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProvisioningFaultsIT {
  private final Stack stack = Stack.mortal();
  private Tenant neighbour;
  private Map<String, Long> neighbourHas;

  @BeforeAll
  void makeANeighbour() {
    neighbour = Tenant.signUp(stack, Stack.freshSlug("whole"));
    neighbour.addPlan();
    neighbourHas = possessions(neighbour.slug());
  }

  @Test
  @DisplayName("T4 killed before or after a step, eight tenants at once, provisioning goes on")
  void goesOnBetweenSteps() {
    Map<String, String> tokens;
    try (Database database = Database.ofPlatform(stack);
        HeldProvisioning held = new HeldProvisioning(database)) {
      tokens =
          standAt(
              held,
              "KEYS RUNNING",
              "IDENTITY RUNNING",
              "DEFAULTS RUNNING",
              "REGION RUNNING",
              "DATABASE DONE",
              "KEYS DONE",
              "IDENTITY DONE",
              "DEFAULTS DONE");
      kill();
    }
    assertWhole(tokens);
  }

  @Test
  @DisplayName("T4 killed at both ends and inside the identity step, provisioning goes on")
  void goesOnAtTheEndsAndInsideTheIdentityStep() {
    String withoutClient = Stack.freshSlug("no-client");
    String withoutLogIn = Stack.freshSlug("no-log-in");
    Map<String, String> tokens = request(List.of(withoutClient, withoutLogIn));
    try (Database keycloak = Database.ofKeycloak(stack);
        HeldIdentity identity = new HeldIdentity(keycloak);
        Database database = Database.ofPlatform(stack);
        HeldProvisioning held = new HeldProvisioning(database)) {
      identity.hold("panel-" + withoutClient);
      identity.hold("owner@" + withoutLogIn);
      tokens.values().forEach(token -> Tenant.verify(stack, token));
      Eventually.holds("both stand still", () -> identity.standing() == 2);
      tokens.putAll(standAt(held, "DATABASE RUNNING", "REGION DONE", HeldProvisioning.ACTIVATION));
      kill();
    }
    assertWhole(tokens);
  }

  /** Stops a new tenant at each of the points; returns their tokens by slug. */
  private Map<String, String> standAt(HeldProvisioning held, String... points) {
    Map<String, String> pointsBySlug = new LinkedHashMap<>();
    for (String point : points) {
      String slug = Stack.freshSlug("at-" + point.toLowerCase(Locale.ROOT).replace(' ', '-'));
      pointsBySlug.put(slug, point);
    }
    Map<String, String> tokens = request(pointsBySlug.keySet());
    pointsBySlug.forEach(held::hold);
    tokens.values().forEach(token -> Tenant.verify(stack, token));
    Eventually.holds("all stand still", () -> held.standing() == points.length);
    return tokens;
  }

  /** Signs the tenants up; returns the mailed tokens by slug. */
  private Map<String, String> request(Collection<String> slugs) {
    Map<String, String> tokens = new LinkedHashMap<>();
    slugs.forEach(slug -> tokens.put(slug, Tenant.request(stack, slug)));
    return tokens;
  }

  private void kill() {
    ProcessTree.kill9(stack.part("platform").path("pid").asLong());
  }

  private void assertWhole(Map<String, String> tokens) {
    stack.up();
    tokens.values().forEach(token -> Tenant.awaitActive(Api.anonymous(stack.apiUrl()), token));
    tokens.keySet().forEach(this::assertWhole);
    Eventually.holds(
        "both edges listen for all of " + tokens.keySet(),
        () -> listeners().containsAll(listenersOf(tokens.keySet())));
    assertThat(possessions(neighbour.slug())).as("the neighbour").isEqualTo(neighbourHas);
  }

  private void assertWhole(String slug) {
    assertThat(possessions(slug))
        .as(slug)
        .allSatisfy((what, count) -> assertThat(count).as(what).isOne());
    Api owner = Tenant.logIn(stack, slug).api();
    assertThat(owner.get("/plans").require(200).path("items")).hasSize(1);
  }

  private static Set<String> listenersOf(Set<String> slugs) {
    return slugs.stream()
        .flatMap(slug -> Stream.of(slug + " edge-1", slug + " edge-2"))
        .collect(Collectors.toSet());
  }

  private Set<String> listeners() {
    Set<String> listeners = new HashSet<>();
    for (var listener : stack.status().path("radius")) {
      listeners.add(listener.path("tenant").asText() + " " + listener.path("node").asText());
    }
    return listeners;
  }

  /** Counts each of the things of which a tenant has one. */
  private Map<String, Long> possessions(String slug) {
    String schema = "tenant_" + slug;
    Map<String, Long> counts = new LinkedHashMap<>();
    try (Database platform = Database.ofPlatform(stack);
        Database keycloak = Database.ofKeycloak(stack)) {
      counts.put(
          "tenant", platform.number("select count(*) from platform.tenant where slug = ?", slug));
      counts.put(
          "role", platform.number("select count(*) from pg_roles where rolname = ?", schema));
      counts.put(
          "schema", platform.number("select count(*) from pg_namespace where nspname = ?", schema));
      for (String table : List.of("tenant_key", "radius_listener")) {
        counts.put(
            table,
            platform.number(
                "select count(*) from platform."
                    + table
                    + " join platform.tenant on tenant.id = tenant_id where slug = ?",
                slug));
      }
      for (String table :
          List.of("staff", "permission_group where name = 'Reseller – full'", "plan")) {
        counts.put(
            table, platform.number("select count(*) from \"%s\".%s".formatted(schema, table)));
      }
      counts.put("organization", keycloak.number("select count(*) from org where alias = ?", slug));
      counts.put(
          "panel client",
          keycloak.number("select count(*) from client where client_id = ?", "panel-" + slug));
      counts.put(
          "log-in",
          keycloak.number("select count(*) from user_entity where username = ?", "owner@" + slug));
    }
    return counts;
  }
}
