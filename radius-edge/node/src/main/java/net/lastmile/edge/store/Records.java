package net.lastmile.edge.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import net.lastmile.edge.config.EdgeSettings;
import net.lastmile.edge.contract.feed.FeedDigest;
import net.lastmile.edge.contract.feed.FeedEntry;
import net.lastmile.edge.contract.feed.FeedPage;
import net.lastmile.edge.directory.MacLocks;
import net.lastmile.edge.directory.Neighbours;
import net.lastmile.edge.directory.RecordSink;
import net.lastmile.edge.store.cluster.ClusterStack;
import net.lastmile.edge.store.cluster.LastView;
import net.lastmile.edge.store.cluster.MembershipListener;
import net.lastmile.edge.store.cluster.MergeSweep;
import net.lastmile.edge.store.cluster.NodeQuestions;
import net.lastmile.edge.store.image.RecordImage;
import net.lastmile.edge.store.record.MacLock;
import net.lastmile.edge.store.record.RecordKey;
import net.lastmile.edge.store.record.StoredClaim;
import net.lastmile.edge.store.record.StoredRecord;
import net.lastmile.edge.store.record.StoredSession;
import org.infinispan.AdvancedCache;
import org.infinispan.Cache;
import org.infinispan.commons.CacheException;
import org.infinispan.commons.util.CloseableIterator;
import org.infinispan.context.Flag;
import org.infinispan.manager.DefaultCacheManager;
import org.jgroups.JChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The region's stored data on this node: its own copy, kept in step with the other nodes'. What
 * nodes agree on among themselves is available once it is open; the records only after {@link
 * #load}.
 */
public final class Records implements AutoCloseable {
  private static final String CACHE = "records";
  private static final String MAC_LOCKS = "mac-locks";
  private static final String SESSIONS = "sessions";
  private static final String CLAIMS = "claims";

  /** The number of caches on disk, each of which may be broken. */
  public static final int CACHES = 4;

  private static final int PUT_BATCH = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Records.class);

  private final Path directory;
  private final DefaultCacheManager manager;
  private final RecordImage image;
  private final AtomicBoolean rewriting = new AtomicBoolean();

  /** Writes go to every node. */
  private volatile AdvancedCache<String, StoredRecord> replicated;

  /** Reads and writes only this node's copy. */
  private volatile AdvancedCache<String, StoredRecord> local;

  private final MacLocks macLocks;
  private final SharedMap<StoredSession> sessions;
  private final SharedMap<StoredClaim> claims;

  private final LastView view = new LastView();

  private final NodeQuestions questions;

  private Records(Path directory, DefaultCacheManager manager, JChannel channel, RecordImage image)
      throws Exception {
    this.directory = directory;
    this.manager = manager;
    this.image = image;
    manager.addListener(view);
    this.sessions = new SharedMap<>(this.<String, StoredSession>cache(SESSIONS), view);
    this.claims = new SharedMap<>(this.<String, StoredClaim>cache(CLAIMS), view);
    this.macLocks = new RegionMacLocks(this.<String, MacLock>cache(MAC_LOCKS).getAdvancedCache());
    this.questions = new NodeQuestions(channel);
  }

  /**
   * Joins the other nodes, if there are any.
   *
   * @throws BrokenStore if the data that the nodes agree on cannot be read from disk
   */
  public static Records open(
      Path directory, String region, String node, EdgeSettings.Cluster cluster) throws Exception {
    return open(
        directory,
        region,
        node,
        ClusterStack.channel(cluster, node),
        RecordImage.LEAST_CHANGES_OCTETS);
  }

  static Records open(
      Path directory, String region, String node, JChannel channel, long imageChangesOctets)
      throws Exception {
    DefaultCacheManager manager =
        new DefaultCacheManager(StoreConfiguration.global(directory, region, node, channel));
    try {
      manager.defineConfiguration(CACHE, StoreConfiguration.records());
      manager.defineConfiguration(MAC_LOCKS, StoreConfiguration.macLocks());
      manager.defineConfiguration(SESSIONS, StoreConfiguration.shared(SESSIONS));
      manager.defineConfiguration(CLAIMS, StoreConfiguration.shared(CLAIMS));
      return new Records(
          directory, manager, channel, new RecordImage(directory, imageChangesOctets));
    } catch (Exception e) {
      manager.stop();
      throw e;
    }
  }

  /**
   * Gives the sink what it was told when this node last ran, long before the store is loaded;
   * {@link #feedInto} corrects what is wrong in it.
   *
   * @return false if that is not fully known: then only the store can tell
   */
  public boolean headStart(RecordSink sink) {
    return image.read((key, stored) -> SinkFeed.tell(sink, key, stored));
  }

  /**
   * Loads the records from disk, or takes them over from the other nodes; takes a while for a
   * million records.
   *
   * @throws BrokenStore if the disk's copy cannot be read
   */
  public void load() throws Exception {
    AdvancedCache<String, StoredRecord> cache =
        this.<String, StoredRecord>cache(CACHE).getAdvancedCache();
    replicated = cache.withFlags(Flag.IGNORE_RETURN_VALUES);
    // Everything is preloaded, so what is not in memory is not on disk either.
    local = cache.withFlags(Flag.CACHE_MODE_LOCAL, Flag.SKIP_CACHE_LOAD);
    if (local.isEmpty()) {
      loadFromImage();
    }
  }

  /**
   * The store was lost or set aside, and no other node has one: the image's records are served
   * until the feed has been read from its beginning, which replaces or drops each of them.
   */
  private void loadFromImage() {
    Map<String, StoredRecord> batch = new HashMap<>();
    image.readLast(
        (key, stored) -> {
          batch.put(key, stored.withoutVersion());
          if (batch.size() == PUT_BATCH) {
            replicated.putAll(batch);
            batch.clear();
          }
        });
    replicated.putAll(batch);
    if (!local.isEmpty()) {
      LOG.warn("the store was empty: {} records come from its image", local.size());
    }
  }

  private <K, V> Cache<K, V> cache(String name) throws Exception {
    try {
      return manager.getCache(name);
    } catch (CacheException e) {
      throw BrokenStore.of(directory.resolve(name), e);
    }
  }

  /** Gives the sink every record held, and from now on each change; for each record in order. */
  public void feedInto(RecordSink sink) {
    SinkFeed feed = new SinkFeed(local, sink, image);
    image.begin();
    replicated.addListener(
        new ChangeListener(
            key -> {
              feed.deliver(key);
              rewriteImage(feed);
            }));
    replicated.addListener(
        new MergeSweep(view::isMerged, () -> forEach((key, stored) -> feed.tellAgain(key))));
    forEach((key, stored) -> feed.deliver(key));
    image.read((key, stored) -> feed.dropUnknown(key));
    image.finish();
  }

  private void rewriteImage(SinkFeed feed) {
    if (image.isOvergrown() && rewriting.compareAndSet(false, true)) {
      Thread.ofPlatform()
          .daemon()
          .name("records-image")
          .start(
              () -> {
                try {
                  image.begin();
                  forEach((key, stored) -> feed.keep(key));
                  image.finish();
                } finally {
                  rewriting.set(false);
                }
              });
    }
  }

  /** The addresses that the region's lines were locked to on first use. */
  public MacLocks macLocks() {
    return macLocks;
  }

  /** Runs the action on every join, leave and merge, from now on; it must not block. */
  public void onMembershipChange(Runnable action) {
    manager.addListener(new MembershipListener(action));
  }

  /** The one node of the region that follows the feed. */
  public boolean isCoordinator() {
    return manager.isCoordinator();
  }

  public List<String> members() {
    return manager.getMembers().stream().map(Object::toString).toList();
  }

  /** The region's online sessions. */
  public SharedMap<StoredSession> sessions() {
    return sessions;
  }

  /** The region's claims on addresses and places under session limits. */
  public SharedMap<StoredClaim> claims() {
    return claims;
  }

  /**
   * Everything up to this seq of the region's feed is in the store; 0 at first, and while not
   * loaded.
   */
  public long cursor() {
    StoredRecord cursor = local == null ? null : local.get(RecordKey.CURSOR);
    return cursor == null ? 0 : cursor.seq();
  }

  public void moveCursor(long seq) {
    replicated.put(RecordKey.CURSOR, StoredRecord.cursor(seq));
  }

  /** Writes entries that are newer than what is held, on every node. */
  public void apply(List<FeedEntry> entries) {
    Map<String, StoredRecord> batch = new HashMap<>();
    for (FeedEntry entry : entries) {
      String key = RecordKey.textOf(entry);
      StoredRecord held = local.get(key);
      if (held == null || held.seq() < entry.seq()) {
        batch.put(key, StoredRecord.of(entry));
      }
      if (batch.size() == PUT_BATCH) {
        replicated.putAll(batch);
        batch.clear();
      }
    }
    replicated.putAll(batch);
  }

  /** Deletes, on every node, what is not newer than {@code upTo} and not among the keys seen. */
  public void dropUnseen(Set<String> seen, long upTo) {
    Map<String, StoredRecord> tombstones = new HashMap<>();
    forEach(
        (key, stored) -> {
          if (!stored.deleted() && stored.seq() <= upTo && !seen.contains(key)) {
            tombstones.put(key, StoredRecord.tombstone(upTo));
          }
        });
    replicated.putAll(tombstones);
  }

  /**
   * Makes everything newer than {@code upTo} older than any version, on every node; it is still
   * served.
   */
  public void distrustAbove(long upTo) {
    Map<String, StoredRecord> distrusted = new HashMap<>();
    forEach(
        (key, stored) -> {
          if (stored.seq() > upTo) {
            distrusted.put(key, stored.withoutVersion());
          }
        });
    replicated.putAll(distrusted);
  }

  /** The name of an entry among the keys seen. */
  public static String nameOf(FeedEntry entry) {
    return RecordKey.textOf(entry);
  }

  /** Whether there is nothing, not even a tombstone. */
  public boolean isEmpty() {
    return local.isEmpty();
  }

  /** The digest of this node's copy: the cursor, and one hash per bucket. */
  public FeedDigest digest() {
    long upTo = cursor();
    Long[] buckets = new Long[FeedDigest.BUCKETS];
    Arrays.fill(buckets, 0L);
    forEach(
        (text, stored) -> {
          if (!stored.deleted()) {
            RecordKey key = RecordKey.parse(text);
            buckets[key.bucket()] ^= key.mix(stored.seq());
          }
        });
    return new FeedDigest(upTo, List.of(buckets));
  }

  /**
   * Makes buckets of this node's copy equal to the centre's as of their page's {@code upTo};
   * records that changed since are left alone.
   *
   * @param pages the centre's contents, by bucket
   * @return how many records were wrong
   */
  public int repair(Map<Integer, FeedPage> pages) {
    return new BucketRepair(local, pages).run(this::forEach);
  }

  private void forEach(BiConsumer<String, StoredRecord> action) {
    try (CloseableIterator<Map.Entry<String, StoredRecord>> all = local.entrySet().iterator()) {
      all.forEachRemaining(
          entry -> {
            if (!entry.getKey().equals(RecordKey.CURSOR)) {
              action.accept(entry.getKey(), entry.getValue());
            }
          });
    }
  }

  /** How the region's other nodes are asked. */
  public Neighbours neighbours() {
    return questions;
  }

  @Override
  public void close() {
    questions.close();
    manager.stop();
    image.close();
  }
}
