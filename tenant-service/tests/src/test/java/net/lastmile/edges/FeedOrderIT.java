package net.lastmile.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import net.lastmile.edge.contract.feed.FeedEntry;
import net.lastmile.edge.contract.feed.FeedPage;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.Test;

/** Many write, two number, one reads: in the end the reader has exactly what the table holds. */
@OwnDatabase
class FeedOrderIT {
  private static final int WRITERS = 6;
  private static final int CHANGES_EACH = 150;
  private static final int KEYS = 40;
  private static final long TIMEOUT_SECONDS = 60;

  private final TestSchemas schemas = TestSchemas.get();
  private final AtomicBoolean written = new AtomicBoolean();
  private final String region;
  private final List<TenantRef> tenants;

  FeedOrderIT() throws SQLException {
    region = schemas.newRegion();
    tenants = List.of(schemas.newTenant(region), schemas.newTenant(region));
  }

  @Test
  void aReaderMissesNothing() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 3)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(threads.submit(writer(i)));
      }
      List<Future<?>> sequencers =
          List.of(threads.submit(this::number), threads.submit(this::number));
      Future<Map<String, byte[]>> reader = threads.submit(this::follow);
      for (Future<?> writer : writers) {
        writer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      }
      written.set(true);
      for (Future<?> sequencer : sequencers) {
        sequencer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      }
      Map<String, byte[]> followed = reader.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      Map<String, byte[]> whole = new HashMap<>();
      page(0).entries().forEach(entry -> take(entry, whole));
      assertThat(followed.keySet()).isEqualTo(whole.keySet());
      followed.forEach((key, value) -> assertThat(value).isEqualTo(whole.get(key)));
      assertThat(whole).isNotEmpty();
    }
  }

  /** Changes and removes records, several a transaction, some rolled back. */
  private Callable<Void> writer(int number) {
    return () -> {
      Random random = new Random(number);
      TenantRef tenant = tenants.get(number % tenants.size());
      try (Connection connection = schemas.tenant(tenant)) {
        FeedChange change = new FeedChange(Sql.on(connection));
        for (int i = 0; i < CHANGES_EACH; i++) {
          // In the order of keys, so that all writers lock in one order.
          int[] keys = random.ints(1 + random.nextInt(3), 0, KEYS).sorted().distinct().toArray();
          for (int key : keys) {
            if (random.nextInt(5) == 0) {
              change.remove(tenant.id(), RecordKind.SUBSCRIBER, "line" + key);
            } else {
              byte[] payload = new byte[8];
              random.nextBytes(payload);
              change.put(tenant.id(), RecordKind.SUBSCRIBER, "line" + key, payload);
            }
          }
          if (random.nextInt(10) == 0) {
            connection.rollback();
          } else {
            connection.commit();
          }
        }
      }
      return null;
    };
  }

  private Void number() throws SQLException {
    try (Connection connection = schemas.platform()) {
      connection.setAutoCommit(false);
      long before = -1;
      boolean last = false;
      while (true) {
        boolean allWritten = written.get();
        long position = new FeedSequence(Sql.on(connection)).advance(region);
        connection.commit();
        if (last && position == before) {
          return null;
        }
        last = allWritten;
        before = position;
      }
    }
  }

  private Map<String, byte[]> follow() throws SQLException {
    Map<String, byte[]> state = new HashMap<>();
    Map<String, Long> versions = new HashMap<>();
    long cursor = 0;
    int idle = 0;
    while (idle < 2) {
      boolean allWritten = written.get();
      FeedPage page = page(cursor);
      assertThat(page.upTo()).isGreaterThanOrEqualTo(cursor);
      for (FeedEntry entry : page.entries()) {
        assertThat(entry.seq()).isGreaterThan(cursor);
        assertThat(versions.merge(name(entry), entry.seq(), Math::max)).isEqualTo(entry.seq());
        take(entry, state);
      }
      idle = allWritten && page.upTo() == cursor && nothingWaits() ? idle + 1 : 0;
      cursor = page.upTo();
    }
    return state;
  }

  private boolean nothingWaits() throws SQLException {
    try (Connection connection = schemas.platform();
        var statement =
            connection.prepareStatement(
                "select count(*) from platform.edge_record where region = ? and dirty")) {
      statement.setString(1, region);
      var rows = statement.executeQuery();
      rows.next();
      return rows.getLong(1) == 0;
    }
  }

  private static void take(FeedEntry entry, Map<String, byte[]> state) {
    if (entry.isTombstone()) {
      state.remove(name(entry));
    } else {
      state.put(name(entry), Arrays.copyOf(entry.payload(), entry.payload().length));
    }
  }

  private static String name(FeedEntry entry) {
    return entry.tenantId() + "/" + entry.key();
  }

  private FeedPage page(long after) throws SQLException {
    try (Connection connection = schemas.platform()) {
      return new FeedTable(Sql.on(connection)).page(region, after, 1_000);
    }
  }
}
