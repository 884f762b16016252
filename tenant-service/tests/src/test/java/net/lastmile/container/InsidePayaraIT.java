package net.lastmile.container;

import static java.util.Comparator.comparing;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edges.ChangeFeed;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.TenantRegistry;
import net.lastmile.tenancy.Tenants;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.ContainerPlatform;
import net.lastmile.testing.KeycloakStub;
import net.lastmile.testing.OwnDatabase;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One container for all of these tests, because its start takes the most time. */
@OwnDatabase
@ExtendWith(ArquillianExtension.class)
class InsidePayaraIT {
  private static final int CALLS_TO_OPEN_THE_CIRCUIT = 10;

  /**
   * If the calls waited one after the other, each for the 8 s of Keycloak's client, they would take
   * 80 s.
   */
  private static final Duration MOST_TO_WAIT = Duration.ofSeconds(45);

  /** Less than the shortest wait of a caller that the circuit lets through. */
  private static final Duration NO_WAIT = Duration.ofSeconds(4);

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @PersistenceContext private EntityManager entities;
  @Inject private UserTransaction transaction;
  @Inject private TenantRegistry registry;
  @Inject private Tenants tenants;
  @Inject private TenantContext context;
  @Inject private Audit audit;
  @Inject private ChangeFeed feed;

  @Deployment
  static WebArchive platform() {
    return ContainerPlatform.archive();
  }

  @Test
  @DisplayName("T1 a transaction without a tenant finds no table")
  void findsNoTableWithoutATenant() {
    assertThatThrownBy(() -> inTransaction(() -> count("staff")))
        .hasStackTraceContaining("relation \"staff\" does not exist");
  }

  @Test
  @DisplayName("T1 a tenant without a transaction finds no table")
  void findsNoTableWithoutATransaction() {
    assertThatThrownBy(() -> tenants.run(north().id(), () -> count("staff")))
        .hasStackTraceContaining("relation \"staff\" does not exist");
  }

  @Test
  @DisplayName("T1 two tenants in one request keep apart")
  void keepsTwoTenantsApart() {
    String name = "apart-" + UUID.randomUUID();
    assertThat(as(north(), () -> addGroup(name))).isEqualTo(1);
    assertThat(as(south(), () -> addGroup(name))).isEqualTo(1);
    assertThat(as(north(), () -> count("permission_group where name = '" + name + "'"))).isOne();
    as(south(), () -> execute("delete from permission_group where name = '" + name + "'"));
    assertThat(as(north(), () -> count("permission_group where name = '" + name + "'"))).isOne();
  }

  @Test
  void refusesToChangeTheTenantInsideATransaction() {
    KnownTenant other = south();
    assertThatThrownBy(() -> as(north(), () -> context.enter(other.ref())))
        .hasStackTraceContaining("a transaction cannot change its tenant");
  }

  @Test
  @DisplayName("what is rolled back leaves neither row nor audit entry nor change for the edges")
  void rollsBackRowAuditAndFeedTogether() {
    String key = UUID.randomUUID().toString();
    assertThatThrownBy(
            () ->
                as(
                    north(),
                    () -> {
                      change(key);
                      throw new IllegalStateException("after all three");
                    }))
        .hasStackTraceContaining("after all three");
    assertThat(traces(north(), key)).containsExactly(0L, 0L, 0L);
  }

  @Test
  @DisplayName("what is committed leaves all three, and nothing with another tenant")
  void commitsRowAuditAndFeedTogether() {
    String key = UUID.randomUUID().toString();
    as(north(), () -> change(key));
    assertThat(traces(north(), key)).containsExactly(1L, 1L, 1L);
    assertThat(traces(south(), key)).containsExactly(0L, 0L, 0L);
  }

  @Test
  @RunAsClient
  @DisplayName(
      "a Keycloak that hangs costs its callers bounded time, then none, and others nothing")
  void boundsTheWaitForKeycloak(@ArquillianResource URL container) {
    ApiClient north = ContainerPlatform.admin(container, 0);
    ApiClient south = ContainerPlatform.admin(container, 1);
    try (KeycloakStub keycloak = ContainerPlatform.keycloak();
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Instant begun = Instant.now();
      var hanging =
          IntStream.range(0, CALLS_TO_OPEN_THE_CIRCUIT)
              .mapToObj(n -> supplyAsync(() -> rename(north, n), callers))
              .toList();
      await().atMost(PATIENCE).until(() -> keycloak.calls() > 0);
      assertThat(south.get("staff").status()).isEqualTo(200);
      assertThat(hanging).noneMatch(CompletableFuture::isDone);

      hanging.forEach(call -> assertUnavailable(call.join()));
      assertThat(Duration.between(begun, Instant.now())).isLessThan(MOST_TO_WAIT);

      Instant refused = Instant.now();
      assertUnavailable(rename(south, 0));
      assertThat(Duration.between(refused, Instant.now())).isLessThan(NO_WAIT);

      keycloak.agree();
      await().atMost(PATIENCE).until(() -> rename(north, 0).status() == 200);
    }
  }

  @Test
  @RunAsClient
  @DisplayName("T1 a tenant that cannot be migrated is closed until it can, and no other is")
  void closesWhoCannotBeMigrated(@ArquillianResource URL container) throws Exception {
    ApiClient behind = ContainerPlatform.admin(container, 2);
    assertThat(behind.get("staff").body().get("code").asText()).isEqualTo("tenant.behind");
    assertThat(ContainerPlatform.admin(container, 0).get("staff").status()).isEqualTo(200);
    ContainerPlatform.recordMigration(true);
    await().atMost(PATIENCE).until(() -> behind.get("staff").status() == 200);
  }

  private static void assertUnavailable(ApiClient.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.body().get("code").asText()).isEqualTo("request.unavailable");
  }

  /** Keycloak stores the name too, so it must be called. */
  private static ApiClient.Answer rename(ApiClient admin, int number) {
    String id = admin.get("staff").body().at("/items/0/id").asText();
    return admin.patch("staff/" + id, "{\"fullName\": \"Name %d\"}".formatted(number));
  }

  private KnownTenant north() {
    return tenant(0);
  }

  private KnownTenant south() {
    return tenant(1);
  }

  private KnownTenant tenant(int number) {
    return registry.all().stream().sorted(comparing(KnownTenant::createdAt)).toList().get(number);
  }

  private int change(String key) {
    int rows = addGroup(key);
    audit.record(AuditAction.CREATE, "group", UUID.fromString(key), key, FieldChanges.none());
    feed.put(RecordKind.PLAN, key, new byte[] {1});
    return rows;
  }

  /** Counts of rows, audit entries and feed records of a key, in this order. */
  private List<Long> traces(KnownTenant tenant, String key) {
    List<Long> counts = new ArrayList<>();
    counts.add(as(tenant, () -> count("permission_group where name = '" + key + "'")));
    counts.add(as(tenant, () -> count("audit_entry where subject_name = '" + key + "'")));
    counts.add(
        inTransaction(
            () ->
                count(
                    "platform.edge_record where key = '%s' and tenant_id = '%s'"
                        .formatted(key, tenant.id()))));
    return counts;
  }

  private int addGroup(String name) {
    return execute(
        "insert into permission_group (id, name, built_in, permissions) values ('%s', '%s', false, '{}')"
            .formatted(UUID.randomUUID(), name));
  }

  private int execute(String sql) {
    return entities.createNativeQuery(sql).executeUpdate();
  }

  private long count(String from) {
    return ((Number) entities.createNativeQuery("select count(*) from " + from).getSingleResult())
        .longValue();
  }

  private <T> T as(KnownTenant tenant, Callable<T> work) {
    return tenants.run(tenant.id(), () -> inTransaction(work));
  }

  private <T> T inTransaction(Callable<T> work) {
    try {
      transaction.begin();
      try {
        T result = work.call();
        transaction.commit();
        return result;
      } catch (Exception e) {
        transaction.rollback();
        throw e;
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
