package net.lastmile.edge.store.cluster;

import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachemanagerlistener.annotation.Merged;
import org.infinispan.notifications.cachemanagerlistener.annotation.ViewChanged;
import org.infinispan.notifications.cachemanagerlistener.event.ViewChangedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports when a node came or went, or a split ended. */
@Listener
public final class MembershipListener {
  private static final Logger LOG = LoggerFactory.getLogger(MembershipListener.class);

  private final Runnable changed;

  public MembershipListener(Runnable changed) {
    this.changed = changed;
  }

  @ViewChanged
  @Merged
  public void onView(ViewChangedEvent event) {
    LOG.info("region members are {}", event.getNewMembers());
    changed.run();
  }
}
