package net.lastmile.platform.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may take which work, and that none is lost, against the real table with two tenants. */
@OwnDatabase
class DueTableIT {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
  private static final Instant CLAIMED_UNTIL = NOW.plusSeconds(30);
  private static final String KIND = "test-work";
  private static final UUID ONE_NODE = UUID.randomUUID();
  private static final UUID OTHER_NODE = UUID.randomUUID();
  private static final int MANY = 10;

  private static final TestSchemas SCHEMAS = TestSchemas.get();
  private static final TenantRef NORTH;
  private static final TenantRef SOUTH;

  static {
    try {
      String region = SCHEMAS.newRegion();
      NORTH = SCHEMAS.newTenant(region);
      SOUTH = SCHEMAS.newTenant(region);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One step with the table, in a transaction that is committed. */
  private interface Step<T> {
    T with(DueTable table) throws SQLException;
  }

  @BeforeEach
  void nothingIsDue() throws SQLException {
    try (Connection platform = SCHEMAS.platform();
        Statement statement = platform.createStatement()) {
      statement.execute("delete from platform.due_work where kind = '" + KIND + "'");
    }
  }

  @Test
  @DisplayName("work made due in a transaction of the tenant is found once that is committed")
  void findsWhatWasMadeDue() throws SQLException {
    try (Connection tenant = SCHEMAS.tenant(NORTH)) {
      new DueTable(Sql.on(tenant)).make(NORTH.id(), KIND, NOW);
      assertThat(waiting(NOW)).doesNotContain(KIND);
      tenant.commit();
    }
    assertThat(waiting(NOW.minusMillis(1))).doesNotContain(KIND);
    assertThat(waiting(NOW)).contains(KIND);
    assertThat(claim(ONE_NODE, NOW)).containsExactly(NORTH.id());
  }

  @Test
  @DisplayName("a transaction that is rolled back leaves nothing due")
  void forgetsWhatWasRolledBack() throws SQLException {
    try (Connection tenant = SCHEMAS.tenant(NORTH)) {
      new DueTable(Sql.on(tenant)).make(NORTH.id(), KIND, NOW);
      tenant.rollback();
    }
    assertThat(waiting(TOMORROW)).doesNotContain(KIND);
  }

  @Test
  @DisplayName("a due time only moves earlier")
  void keepsTheEarlierTime() throws SQLException {
    make(NORTH, NOW);
    make(NORTH, TOMORROW);
    assertThat(dueAt(NORTH)).isEqualTo(NOW);
    make(NORTH, NOW.minusSeconds(1));
    assertThat(dueAt(NORTH)).isEqualTo(NOW.minusSeconds(1));
  }

  @Test
  @DisplayName("work is taken by one node at a time, and back when it is finished")
  void isTakenOnce() throws SQLException {
    make(NORTH, NOW);
    make(SOUTH, NOW.minusSeconds(1));
    assertThat(claim(ONE_NODE, NOW)).containsExactlyInAnyOrder(SOUTH.id(), NORTH.id());
    assertThat(claim(OTHER_NODE, NOW)).isEmpty();
    finish(NORTH, ONE_NODE, TOMORROW);
    assertThat(claim(OTHER_NODE, NOW)).isEmpty();
    assertThat(claim(OTHER_NODE, TOMORROW)).contains(NORTH.id());
  }

  @Test
  @DisplayName("what is made due while it runs is due afterwards, and not sooner")
  void losesNothingThatWasMadeDueMeanwhile() throws SQLException {
    make(NORTH, NOW);
    claim(ONE_NODE, NOW);
    make(NORTH, NOW.plusSeconds(5));
    assertThat(claim(OTHER_NODE, NOW.plusSeconds(10))).isEmpty();
    finish(NORTH, ONE_NODE, TOMORROW);
    assertThat(dueAt(NORTH)).isEqualTo(NOW.plusSeconds(5));
    assertThat(claim(OTHER_NODE, NOW.plusSeconds(10))).containsExactly(NORTH.id());
  }

  @Test
  @DisplayName("nobody takes work while a transaction is making it due")
  void waitsForWhoMakesItDue() throws SQLException {
    make(NORTH, NOW);
    make(SOUTH, NOW);
    try (Connection tenant = SCHEMAS.tenant(NORTH)) {
      new DueTable(Sql.on(tenant)).make(NORTH.id(), KIND, TOMORROW);
      assertThat(claim(ONE_NODE, NOW)).containsExactly(SOUTH.id());
      tenant.commit();
    }
    assertThat(claim(OTHER_NODE, NOW)).containsExactly(NORTH.id());
  }

  @Test
  @DisplayName("another node takes over what a dead node had; what that still does counts no more")
  void takesOverFromTheDead() throws SQLException {
    make(NORTH, NOW);
    claim(ONE_NODE, NOW);
    run(
        table -> {
          table.keep(ONE_NODE, Set.of(KIND), CLAIMED_UNTIL.plusSeconds(10));
          return null;
        });
    assertThat(claim(OTHER_NODE, CLAIMED_UNTIL)).isEmpty();
    assertThat(claim(OTHER_NODE, CLAIMED_UNTIL.plusSeconds(10))).containsExactly(NORTH.id());
    finish(NORTH, ONE_NODE, NOW);
    assertThat(dueAt(NORTH)).isNull();
  }

  @Test
  @DisplayName(
      "what a node gave up half-way is not kept for it, and is the first that it takes again")
  void takesUpWhatItLeft() throws SQLException {
    make(NORTH, NOW);
    claim(ONE_NODE, NOW);
    run(
        table -> {
          table.keep(ONE_NODE, Set.of("another-kind"), CLAIMED_UNTIL.plusSeconds(10));
          return null;
        });
    assertThat(claim(ONE_NODE, NOW)).containsExactly(NORTH.id());
    assertThat(claim(OTHER_NODE, CLAIMED_UNTIL)).containsExactly(NORTH.id());
  }

  @Test
  @DisplayName("a missing row is added, and due at once; those that are there stay as they are")
  void addsWhatIsMissing() throws SQLException {
    make(NORTH, TOMORROW);
    List<UUID> both = List.of(NORTH.id(), SOUTH.id());
    int added = run(table -> table.add(both, List.of(KIND), NOW));
    assertThat(added).isOne();
    assertThat(dueAt(NORTH)).isEqualTo(TOMORROW);
    assertThat(dueAt(SOUTH)).isEqualTo(NOW);
  }

  @Test
  @DisplayName("a tenant neither sees another's due work nor makes any")
  void staysItsOwn() throws SQLException {
    make(SOUTH, NOW);
    try (Connection tenant = SCHEMAS.tenant(NORTH)) {
      assertThat(new DueTable(Sql.on(tenant)).waiting(TOMORROW)).doesNotContain(KIND);
      assertThatThrownBy(() -> new DueTable(Sql.on(tenant)).make(SOUTH.id(), KIND, NOW))
          .rootCause()
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("row-level security");
      tenant.rollback();
    }
  }

  private static void make(TenantRef tenant, Instant when) throws SQLException {
    run(
        table -> {
          table.make(tenant.id(), KIND, when);
          return null;
        });
  }

  private static Set<String> waiting(Instant now) throws SQLException {
    return run(table -> table.waiting(now));
  }

  private static List<UUID> claim(UUID node, Instant now) throws SQLException {
    return run(table -> table.claim(KIND, MANY, node, now, now.plusSeconds(30)));
  }

  private static void finish(TenantRef tenant, UUID node, Instant next) throws SQLException {
    run(
        table -> {
          table.finish(tenant.id(), KIND, node, next);
          return null;
        });
  }

  /** Null: it has been taken, and nothing fell due since. */
  private static Instant dueAt(TenantRef tenant) throws SQLException {
    String query =
        "select nullif(due_at, 'infinity') from platform.due_work where kind = '%s' and tenant_id = '%s'"
            .formatted(KIND, tenant.id());
    try (Connection platform = SCHEMAS.platform();
        Statement statement = platform.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      assertThat(row.next()).isTrue();
      return row.getTimestamp(1) == null ? null : row.getTimestamp(1).toInstant();
    }
  }

  private static <T> T run(Step<T> step) throws SQLException {
    try (Connection platform = SCHEMAS.platform()) {
      return step.with(new DueTable(Sql.on(platform)));
    }
  }
}
