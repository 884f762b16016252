package net.lastmile.edge.store;

import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.infinispan.AdvancedCache;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.Listener.Observation;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryCreated;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryExpired;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryModified;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryRemoved;
import org.infinispan.notifications.cachelistener.event.CacheEntryEvent;

/**
 * Delivers entries of this node's copy to a watch. Each is read under a lock chosen by its key, so
 * that a change and the first sweep cannot overtake each other.
 */
@Listener(observation = Observation.POST)
final class SharedMapFeed<V> {
  private static final int STRIPES = 64;

  private final AdvancedCache<String, V> local;
  private final BiConsumer<String, V> watch;
  private final Object[] stripes =
      IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();

  SharedMapFeed(AdvancedCache<String, V> local, BiConsumer<String, V> watch) {
    this.local = local;
    this.watch = watch;
  }

  @CacheEntryCreated
  @CacheEntryModified
  @CacheEntryRemoved
  @CacheEntryExpired
  public void onChange(CacheEntryEvent<String, V> event) {
    deliver(event.getKey());
  }

  void deliver(String key) {
    synchronized (stripes[Math.floorMod(key.hashCode(), STRIPES)]) {
      watch.accept(key, local.get(key));
    }
  }
}
