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
import net.lastmile.edge.contract.FeedDigest;
import net.lastmile.edge.contract.FeedEntry;
import net.lastmile.edge.contract.FeedPage;
import net.lastmile.edge.directory.MacLocks;
import net.lastmile.edge.directory.Neighbours;
import net.lastmile.edge.directory.RecordSink;
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
 * What the region keeps, on this node: its own copy, kept in step with the other nodes'. What nodes
 * agree on among themselves is there once it is open; the records only after {@link #load}.
 */
public final class Records implements AutoCloseable {
  private static final String CACHE = "records";
  private static final String MAC_LOCKS = "mac-locks";
  private static final String SESSIONS = "sessions";
  private static final String CLAIMS = "claims";

  /** How many caches lie on the disk, each of which may be broken. */
  public static final int CACHES = 4;

  private static final int PUT_BATCH = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Records.class);

  private final Path directory;
  private final DefaultCacheManager manager;
  private final RecordImage image;
  private final AtomicBoolean rewriting = new AtomicBoolean();

  /** Writes go to every node. */
  private volatile AdvancedCache<String, StoredRecord> replicated;

  /** Reads and writes this node's copy alone. */
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
   * @throws BrokenStore if what the nodes agree on cannot be read from the disk
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
   * Gives the sink what it was told when this node ran last, long before the store is loaded; what
   * is wrong of it {@link #feedInto} sets right.
   *
   * @return false if that is not known in full: then only the store can tell
   */
  public boolean headStart(RecordSink sink) {
    return image.read((key, stored) -> SinkFeed.tell(sink, key, stored));
  }

  /**
   * Loads what the disk holds, or takes what the other nodes do; for a million records a while.
   *
   * @throws BrokenStore if the disk's copy cannot be read
   */
  public void load() throws Exception {
    AdvancedCache<String, StoredRecord> cache =
        this.<String, StoredRecord>cache(CACHE).getAdvancedCache();
    replicated = cache.withFlags(Flag.IGNORE_RETURN_VALUES);
    // Everything is preloaded, so what memory does not hold is not on disk either.
    local = cache.withFlags(Flag.CACHE_MODE_LOCAL, Flag.SKIP_CACHE_LOAD);
    if (local.isEmpty()) {
      loadFromImage();
    }
  }

  /**
   * The store was lost or set aside, and nobody else has one: the image's records are served until
   * the feed is read from its beginning, which replaces each of them or drops it.
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

  /** Gives the sink every record held, and from now on each change, in order for each record. */
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

  /** What lines of the region were locked to on first use. */
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

  /** What of the region's addresses and permitted sessions is taken. */
  public SharedMap<StoredClaim> claims() {
    return claims;
  }

  /** Everything up to this seq of the region's feed is in the store; 0 at first, and unloaded. */
  public long cursor() {
    StoredRecord cursor = local == null ? null : local.get(RecordKey.CURSOR);
    return cursor == null ? 0 : cursor.seq();
  }

  public void moveCursor(long seq) {
    replicated.put(RecordKey.CURSOR, StoredRecord.cursor(seq));
  }

  /** Writes what is newer than what is held, on every node. */
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

  /** Makes what is newer than {@code upTo} older than anything, on every node; it is served on. */
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

  /** What names the entry among the keys seen. */
  public static String nameOf(FeedEntry entry) {
    return RecordKey.textOf(entry);
  }

  /** Whether not even a tombstone is held. */
  public boolean isEmpty() {
    return local.isEmpty();
  }

  /** The digest of this node's copy: the cursor, and a hash a bucket. */
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
   * Makes buckets of this node's copy what the centre says they were at their page's {@code upTo};
   * records that changed since are left alone.
   *
   * @param pages what the centre holds, by bucket
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

  /** By what the region's other nodes are asked. */
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
