package net.lastmile.network;

import java.util.Map;
import java.util.UUID;

/** How many live sessions routers have; the feature that has the sessions answers. */
public interface RouterSessions {
  /** Name of the figure that keeps the counts of large tenants. */
  String FIGURE = "router-sessions";

  /** Counts them, which takes half a second for half a million; leaves out routers without any. */
  Map<UUID, Long> take();
}
