package net.lastmile.edge.lease;

import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import net.lastmile.edge.store.SharedMap;
import net.lastmile.edge.store.record.StoredClaim;

/**
 * Which addresses of a pool this node should give out first. The shares count all nodes that the
 * region ever had, present or not: if two sides of a split counted only the nodes they see, both
 * would use all addresses.
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
   * Processes an entry of the region's map.
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
