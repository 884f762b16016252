package net.lastmile.edge.store;

import java.util.function.Consumer;
import net.lastmile.edge.store.record.StoredRecord;
import org.infinispan.notifications.Listener;
import org.infinispan.notifications.Listener.Observation;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryCreated;
import org.infinispan.notifications.cachelistener.annotation.CacheEntryModified;
import org.infinispan.notifications.cachelistener.event.CacheEntryEvent;

/** Reports the key of every entry that changed in this node's copy, whoever wrote it. */
@Listener(observation = Observation.POST)
final class ChangeListener {
  private final Consumer<String> changed;

  ChangeListener(Consumer<String> changed) {
    this.changed = changed;
  }

  @CacheEntryCreated
  @CacheEntryModified
  public void onChange(CacheEntryEvent<String, StoredRecord> event) {
    changed.accept(event.getKey());
  }
}
