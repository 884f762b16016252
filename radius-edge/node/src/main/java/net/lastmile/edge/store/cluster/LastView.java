package net.lastmile.edge.store.cluster;

import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachemanagerlistener.annotation.Merged;
import org.infinispan.notifications.cachemanagerlistener.annotation.ViewChanged;
import org.infinispan.notifications.cachemanagerlistener.event.ViewChangedEvent;

/** How the current group of nodes came about. */
@Listener
public final class LastView {
  private volatile boolean merged;

  @ViewChanged
  @Merged
  public void onView(ViewChangedEvent event) {
    merged = event.isMergeView();
  }

  /** Whether by the end of a split. */
  public boolean isMerged() {
    return merged;
  }
}
