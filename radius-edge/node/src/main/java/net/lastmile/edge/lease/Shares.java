package net.lastmile.edge.lease;

import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import net.lastmile.edge.store.SharedMap;
import net.lastmile.edge.store.StoredClaim;

/**
 * Which addresses of a pool are this node's to give out first. All nodes that the region ever had
 * count, there or not: two sides of a split that counted only whom they see would both take all.
 */
final class Shares {
  private static final String PREFIX = "n/";

  private final NavigableSet<String> nodes = new ConcurrentSkipListSet<>();
  private final String node;

  Shares(String node) {
    this.node = node;
    nodes.add(node);
  }

  /** Tells the others that this node is one of them. */
  void join(SharedMap<StoredClaim> claims, long nowMillis) {
    var mark = new StoredClaim("", "", "", "", "", nowMillis, true);
    boolean unused = claims.swap(PREFIX + node, null, mark);
  }

  /**
   * Takes an entry of the region's map.
   *
   * @return whether it was about a node
   */
  boolean apply(String key) {
    if (!key.startsWith(PREFIX)) {
      return false;
    }
    nodes.add(key.substring(PREFIX.length()));
    return true;
  }

  boolean isOwn(int place) {
    return place % nodes.size() == nodes.headSet(node).size();
  }
}
