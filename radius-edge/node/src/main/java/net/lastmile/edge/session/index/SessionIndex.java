package net.lastmile.edge.session.index;

import java.util.List;
import net.lastmile.edge.store.HashIndex;

/**
 * Finds sessions by their facets, at most {@link #MAX_LISTED} by one facet: some routers send one
 * port for all lines.
 */
final class SessionIndex {
  static final int MAX_LISTED = 64;

  private final HashIndex<OnlineSession> sessions =
      new HashIndex<>((one, other) -> one.key().equals(other.key()), MAX_LISTED);

  List<OnlineSession> find(Facet facet) {
    List<OnlineSession> found = sessions.find(facet.hash());
    return found.stream().allMatch(facet::isOf)
        ? found
        : found.stream().filter(facet::isOf).toList();
  }

  /**
   * Replaces what was known of a session before; either argument may be null. Concurrent readers
   * find one or the other by the facets that both have.
   */
  void replace(OnlineSession before, OnlineSession after) {
    List<Facet> facets = after == null ? List.of() : Facet.of(after);
    for (Facet facet : facets) {
      sessions.put(facet.hash(), after);
    }
    if (before != null) {
      for (Facet facet : Facet.of(before)) {
        if (!facets.contains(facet)) {
          sessions.remove(facet.hash(), before);
        }
      }
    }
  }
}
