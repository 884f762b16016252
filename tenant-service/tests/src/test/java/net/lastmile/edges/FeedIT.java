package net.lastmile.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.lastmile.edge.contract.feed.FeedDigest;
import net.lastmile.edge.contract.feed.FeedEntry;
import net.lastmile.edge.contract.feed.FeedPage;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feed's SQL on its own, with two tenants in one region. */
@OwnDatabase
class FeedIT {
  private final TestSchemas schemas = TestSchemas.get();
  private String region;
  private TenantRef tenant;
  private TenantRef other;

  @BeforeEach
  void makeTenants() throws SQLException {
    region = schemas.newRegion();
    tenant = schemas.newTenant(region);
    other = schemas.newTenant(region);
  }

  @Test
  void readsFromZeroWhatIsThere() throws SQLException {
    put(tenant, "ana", 1);
    put(other, "ana", 2);
    assertThat(page(0, 10).entries()).isEmpty();

    advance();
    FeedPage page = page(0, 10);
    assertThat(page.entries()).extracting(FeedEntry::seq).containsExactly(1L, 2L);
    assertThat(page.entries())
        .extracting(FeedEntry::tenantId)
        .containsExactlyInAnyOrder(tenant.id(), other.id());
    assertThat(page.upTo()).isEqualTo(2);
    assertThat(page.more()).isFalse();
  }

  @Test
  void pagesWithoutGapOrRepetition() throws SQLException {
    for (int i = 0; i < 7; i++) {
      put(tenant, "line" + i, i);
    }
    advance();
    FeedPage first = page(0, 3);
    assertThat(first.more()).isTrue();
    assertThat(first.upTo()).isEqualTo(3);
    FeedPage second = page(first.upTo(), 3);
    FeedPage third = page(second.upTo(), 3);
    assertThat(third.more()).isFalse();
    assertThat(third.entries()).extracting(FeedEntry::seq).containsExactly(7L);
    assertThat(page(third.upTo(), 3).entries()).isEmpty();
  }

  @Test
  void showsTheStateBeforeAChangeUntilTheChangeHasItsSeq() throws SQLException {
    put(tenant, "ana", 1);
    advance();
    put(tenant, "ana", 2);
    assertThat(page(0, 10).entries().getFirst().payload()).containsExactly(1);

    advance();
    FeedPage page = page(1, 10);
    assertThat(page.entries().getFirst().payload()).containsExactly(2);
    assertThat(page(0, 10).entries()).hasSize(1);
  }

  @Test
  void leavesWhatIsNotCommittedForLater() throws SQLException {
    try (Connection open = schemas.tenant(tenant)) {
      put(open, tenant, "slow", 1);
      put(other, "quick", 2);
      advance();
      assertThat(page(0, 10).entries()).extracting(FeedEntry::key).containsExactly("quick");
      open.commit();
    }
    advance();
    assertThat(page(1, 10).entries()).extracting(FeedEntry::key).containsExactly("slow");
  }

  @Test
  void keepsTombstonesUntilEveryLivingNodeHasPassedThem() throws SQLException {
    put(tenant, "ana", 1);
    advance();
    remove(tenant, "ana");
    advance();
    assertThat(page(1, 10).entries().getFirst().isTombstone()).isTrue();

    Instant now = Instant.now();
    acknowledge("edge-1", 2, now);
    acknowledge("edge-2", 1, now);
    assertThat(collect(now.minusSeconds(60))).isZero();
    // The second node has been silent for too long to be waited for.
    acknowledge("edge-2", 1, now.minusSeconds(120));
    assertThat(collect(now.minusSeconds(60))).isEqualTo(1);
    assertThat(page(0, 10).entries()).isEmpty();
    assertThat(page(0, 10).floor()).isEqualTo(2);
  }

  @Test
  void digestsAsJavaDoes() throws SQLException {
    for (int i = 0; i < 50; i++) {
      put(i % 2 == 0 ? tenant : other, "line" + i, i);
    }
    put(tenant, "löst", 1);
    advance();
    remove(tenant, "line0");
    advance();

    Map<Integer, Long> expected = new HashMap<>();
    FeedPage all = page(0, 1000);
    for (FeedEntry entry : all.entries()) {
      if (!entry.isTombstone()) {
        expected.merge(
            FeedDigest.bucketOf(entry.kind(), entry.tenantId(), entry.key()),
            FeedDigest.mix(entry.kind(), entry.tenantId(), entry.key(), entry.seq()),
            (a, b) -> a ^ b);
      }
    }
    try (Connection connection = schemas.platform()) {
      FeedDigest digest = new FeedTable(Sql.on(connection)).digest(region);
      assertThat(digest.upTo()).isEqualTo(all.upTo());
      for (int bucket = 0; bucket < FeedDigest.BUCKETS; bucket++) {
        assertThat(digest.buckets().get(bucket)).isEqualTo(expected.getOrDefault(bucket, 0L));
      }
      int bucket = FeedDigest.bucketOf(RecordKind.SUBSCRIBER, tenant.id(), "line2");
      assertThat(new FeedTable(Sql.on(connection)).bucket(region, bucket).entries())
          .extracting(FeedEntry::key)
          .contains("line2");
      int emptied = FeedDigest.bucketOf(RecordKind.SUBSCRIBER, tenant.id(), "line0");
      assertThat(new FeedTable(Sql.on(connection)).bucket(region, emptied).entries())
          .extracting(FeedEntry::key)
          .doesNotContain("line0");
    }
  }

  @Test
  void aTenantReachesOnlyItsOwnRecords() throws SQLException {
    put(tenant, "ana", 1);
    try (Connection connection = schemas.tenant(other);
        PreparedStatement update =
            connection.prepareStatement("update platform.edge_record set pending = ''")) {
      assertThat(update.executeUpdate()).isZero();
    }
  }

  private void put(TenantRef who, String key, int value) throws SQLException {
    try (Connection connection = schemas.tenant(who)) {
      put(connection, who, key, value);
      connection.commit();
    }
  }

  private static void put(Connection connection, TenantRef who, String key, int value)
      throws SQLException {
    byte[] payload = {(byte) value};
    new FeedChange(Sql.on(connection)).put(who.id(), RecordKind.SUBSCRIBER, key, payload);
  }

  private void remove(TenantRef who, String key) throws SQLException {
    try (Connection connection = schemas.tenant(who)) {
      new FeedChange(Sql.on(connection)).remove(who.id(), RecordKind.SUBSCRIBER, key);
      connection.commit();
    }
  }

  private void advance() throws SQLException {
    try (Connection connection = schemas.platform()) {
      connection.setAutoCommit(false);
      new FeedSequence(Sql.on(connection)).advance(region);
      connection.commit();
    }
  }

  private int collect(Instant silentSince) throws SQLException {
    try (Connection connection = schemas.platform()) {
      connection.setAutoCommit(false);
      int gone = new FeedSequence(Sql.on(connection)).collectTombstones(region, silentSince);
      connection.commit();
      return gone;
    }
  }

  private FeedPage page(long after, int limit) throws SQLException {
    try (Connection connection = schemas.platform()) {
      return new FeedTable(Sql.on(connection)).page(region, after, limit);
    }
  }

  private void acknowledge(String node, long seq, Instant at) throws SQLException {
    try (Connection connection = schemas.platform();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                insert into platform.edge_node values (?, ?, '1', '127.0.0.1', 0, ?, 0, ?)
                on conflict (region, node) do update
                set applied_seq = excluded.applied_seq, last_seen_at = excluded.last_seen_at
                """)) {
      statement.setString(1, region);
      statement.setString(2, node);
      statement.setLong(3, seq);
      statement.setTimestamp(4, Timestamp.from(at));
      statement.executeUpdate();
    }
  }
}
