package net.lastmile.edge.feed;

import static net.lastmile.edge.contract.record.RecordKind.SUBSCRIBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import net.lastmile.edge.centre.CentreClient;
import net.lastmile.edge.contract.feed.FeedDigest;
import net.lastmile.edge.contract.feed.FeedEntry;
import net.lastmile.edge.contract.feed.FeedPage;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.Centre;
import net.lastmile.edge.store.Records;
import net.lastmile.edge.store.TestRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy that differs although nothing was cut or killed: only the digest can show it. */
class DigestCheckTest {
  private static final UUID ISP = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER_ISP = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  private static final int SUBSCRIBERS = 300;
  private static final byte[] PAYLOAD = {1};

  @TempDir Path directory;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Set<String> served = ConcurrentHashMap.newKeySet();
  private Centre centre;
  private CentreClient client;
  private Records first;
  private Records second;

  @BeforeEach
  void twoNodesThatFollowTheFeed() throws Exception {
    centre = opened(new Centre());
    for (int i = 0; i < SUBSCRIBERS; i++) {
      centre.feed.put(SUBSCRIBER, ISP, "user" + i, PAYLOAD);
      centre.feed.put(SUBSCRIBER, OTHER_ISP, "user" + i, PAYLOAD);
    }
    client = new CentreClient(centre.settings("edge-0"), Clock.systemUTC());
    TestRegion region = opened(new TestRegion(directory, 2));
    first = region.start(0);
    second = region.start(1);
    first.feedInto(
        (kind, tenant, key, seq, payload) -> {
          if (payload == null) {
            served.remove(tenant + key);
          } else {
            served.add(tenant + key);
          }
        });
    opened(new FeedFollower(first, client)).start();
    opened(new FeedFollower(second, client)).start();
    awaitEqual(first);
    awaitEqual(second);
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable part : open.reversed()) {
      part.close();
    }
  }

  @Test
  @DisplayName("R10 the digest check finds each record that differs, and mends it for who serves")
  void findsAndMendsADivergence() throws Exception {
    Map<Integer, FeedPage> forged =
        Map.of(
            bucketOf(ISP, "user0"),
            page(ISP, "user0", entries -> {}),
            bucketOf(OTHER_ISP, "user1"),
            page(OTHER_ISP, "user1", entries -> entries.add(record(1, OTHER_ISP, "user1"))),
            bucketOf(ISP, "ghost"),
            page(ISP, "ghost", entries -> entries.add(record(1, ISP, "ghost"))));
    assertThat(first.repair(forged)).as("records made wrong").isEqualTo(3);
    Await.until(
        "it serves what is wrong",
        () -> served.contains(ISP + "ghost") && !served.contains(ISP + "user0"));
    assertThat(first.digest()).isNotEqualTo(centre.feed.digest());
    assertThat(second.digest()).as("the other node's").isEqualTo(centre.feed.digest());

    AntiEntropy check = opened(new AntiEntropy(first, client));
    check.start();
    awaitEqual(first);
    Await.until("what was mended is counted", () -> check.mended() == 3);
    Await.until(
        "it serves what is right",
        () -> !served.contains(ISP + "ghost") && served.contains(ISP + "user0"));
    assertThat(second.digest()).isEqualTo(centre.feed.digest());
  }

  /** What the centre has in the bucket of a record, without that record and with additions. */
  private FeedPage page(UUID tenant, String key, Consumer<List<FeedEntry>> add)
      throws IOException, InterruptedException {
    FeedPage real = client.bucket(bucketOf(tenant, key));
    List<FeedEntry> entries = new ArrayList<>(real.entries());
    entries.removeIf(entry -> entry.tenantId().equals(tenant) && entry.key().equals(key));
    add.accept(entries);
    return new FeedPage(real.region(), real.upTo(), real.floor(), false, entries);
  }

  private static FeedEntry record(long seq, UUID tenant, String key) {
    return new FeedEntry(seq, SUBSCRIBER, tenant, key, PAYLOAD);
  }

  private static int bucketOf(UUID tenant, String key) {
    return FeedDigest.bucketOf(SUBSCRIBER, tenant, key);
  }

  private void awaitEqual(Records node) throws Exception {
    Await.until("the copy equals the centre's", () -> node.digest().equals(centre.feed.digest()));
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.add(part);
    return part;
  }
}
