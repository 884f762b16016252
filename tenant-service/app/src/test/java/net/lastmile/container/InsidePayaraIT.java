package net.lastmile.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import net.lastmile.audit.Audit;
import net.lastmile.audit.AuditAction;
import net.lastmile.audit.FieldChanges;
import net.lastmile.edge.contract.RecordKind;
import net.lastmile.edges.ChangeFeed;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.TenantRegistry;
import net.lastmile.tenancy.Tenants;
import net.lastmile.testing.ContainerPlatform;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One container for all of these tests: its start is the dear part. */
@ExtendWith(ArquillianExtension.class)
class InsidePayaraIT {
  @PersistenceContext private EntityManager entities;
  @Inject private UserTransaction transaction;
  @Inject private TenantRegistry registry;
  @Inject private Tenants tenants;
  @Inject private TenantContext context;
  @Inject private Audit audit;
  @Inject private ChangeFeed feed;

  private KnownTenant north;
  private KnownTenant south;

  @Deployment
  static WebArchive platform() {
    return ContainerPlatform.archive();
  }

  @BeforeEach
  void findTenants() {
    List<KnownTenant> all = registry.all();
    north = all.get(0);
    south = all.get(1);
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
    assertThatThrownBy(() -> tenants.run(north.id(), () -> count("staff")))
        .hasStackTraceContaining("relation \"staff\" does not exist");
  }

  @Test
  @DisplayName("T1 two tenants in one request keep apart")
  void keepsTwoTenantsApart() {
    String name = "apart-" + UUID.randomUUID();
    assertThat(as(north, () -> addGroup(name))).isEqualTo(1);
    assertThat(as(south, () -> addGroup(name))).isEqualTo(1);
    assertThat(as(north, () -> count("permission_group where name = '" + name + "'"))).isOne();
    as(south, () -> execute("delete from permission_group where name = '" + name + "'"));
    assertThat(as(north, () -> count("permission_group where name = '" + name + "'"))).isOne();
  }

  @Test
  void refusesToChangeTheTenantInsideATransaction() {
    assertThatThrownBy(() -> as(north, () -> context.enter(south.ref())))
        .hasStackTraceContaining("a transaction cannot change its tenant");
  }

  @Test
  @DisplayName("what is rolled back leaves neither row nor audit entry nor change for the edges")
  void rollsBackRowAuditAndFeedTogether() {
    String key = UUID.randomUUID().toString();
    assertThatThrownBy(
            () ->
                as(
                    north,
                    () -> {
                      change(key);
                      throw new IllegalStateException("after all three");
                    }))
        .hasStackTraceContaining("after all three");
    assertThat(traces(north, key)).containsExactly(0L, 0L, 0L);
  }

  @Test
  @DisplayName("what is committed leaves all three, and nothing with another tenant")
  void commitsRowAuditAndFeedTogether() {
    String key = UUID.randomUUID().toString();
    as(north, () -> change(key));
    assertThat(traces(north, key)).containsExactly(1L, 1L, 1L);
    assertThat(traces(south, key)).containsExactly(0L, 0L, 0L);
  }

  private int change(String key) {
    int rows = addGroup(key);
    audit.record(AuditAction.CREATE, "group", UUID.fromString(key), key, FieldChanges.none());
    feed.put(RecordKind.PLAN, key, new byte[] {1});
    return rows;
  }

  /** Rows, audit entries and feed records of a key, in this order. */
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
