package net.lastmile.edge.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import net.lastmile.edge.store.cluster.LastView;
import net.lastmile.edge.store.cluster.MergeSweep;
import net.lastmile.edge.store.record.Dated;
import org.infinispan.AdvancedCache;
import org.infinispan.Cache;
import org.infinispan.commons.CacheException;
import org.infinispan.commons.TimeoutException;
import org.infinispan.commons.util.CloseableIterator;
import org.infinispan.context.Flag;

/**
 * Entries that any node of the region writes for all. Reads use this node's copy; writes wait for
 * the other nodes, so no event loop may make them. A write that fails because of the cluster throws
 * Infinispan's unchecked exceptions, and may or may not have happened.
 */
public final class SharedMap<V extends Dated> {
  /** How long a line's log-in may wait for the other nodes; its router sends again soon. */
  static final Duration LOG_IN_LIMIT = Duration.ofSeconds(2);

  private final AdvancedCache<String, V> replicated;
  private final AdvancedCache<String, V> silent;
  private final AdvancedCache<String, V> local;

  private final LastView view;
  private final List<SharedMapFeed<V>> feeds = new CopyOnWriteArrayList<>();

  SharedMap(Cache<String, V> cache, LastView view) {
    this.view = view;
    replicated = cache.getAdvancedCache();
    silent = replicated.withFlags(Flag.IGNORE_RETURN_VALUES);
    // Everything is preloaded, so what is not in memory is not on disk either.
    local = replicated.withFlags(Flag.CACHE_MODE_LOCAL, Flag.SKIP_CACHE_LOAD);
  }

  /** The value in this node's copy, or null. */
  public V get(String key) {
    return local.get(key);
  }

  /** The number of entries. */
  public long size() {
    return local.size();
  }

  /**
   * Replaces {@code before} with {@code after} if the region still holds {@code before}: if two
   * nodes try at once, one succeeds.
   *
   * @param before null for nothing
   * @return whether it was replaced
   * @throws TimeoutException after {@link #LOG_IN_LIMIT}
   */
  public boolean swap(String key, V before, V after) {
    return await(
        before == null
            ? replicated.putIfAbsentAsync(key, after).thenApply(Objects::isNull)
            : replicated.replaceAsync(key, before, after));
  }

  private static boolean await(CompletableFuture<Boolean> swapped) {
    try {
      return swapped.get(LOG_IN_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new TimeoutException("the other nodes did not agree within " + LOG_IN_LIMIT, e);
    } catch (ExecutionException e) {
      throw new CacheException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CacheException(e);
    }
  }

  /** Writes, whatever is there. */
  public void putAll(Map<String, V> values) {
    silent.putAll(values);
  }

  /** Writes, whatever is there; the entries expire after that time. */
  public void putAll(Map<String, V> values, Duration kept) {
    silent.putAll(values, kept.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Tells the watch of every entry held, and from now on of each change, whoever made it, in order
   * for each key; null for an entry that is gone. The watch must not block.
   */
  public void watch(BiConsumer<String, V> watch) {
    SharedMapFeed<V> feed = new SharedMapFeed<>(local, watch);
    feeds.add(feed);
    local.addListener(feed);
    local.addListener(new MergeSweep(view::isMerged, () -> sweep(feed)));
    sweep(feed);
  }

  /** Tells the watches what is held under these keys, as if it had changed. */
  public void tellAgain(Collection<String> keys) {
    for (SharedMapFeed<V> feed : feeds) {
      keys.forEach(feed::deliver);
    }
  }

  private void sweep(SharedMapFeed<V> feed) {
    try (CloseableIterator<String> keys = local.keySet().iterator()) {
      keys.forEachRemaining(feed::deliver);
    }
  }
}
