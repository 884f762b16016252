package net.lastmile.edge.session;

import java.util.List;
import net.lastmile.edge.store.HashIndex;

/**
 * Finds sessions by their facets; of one facet no more than {@link #MAX_LISTED}: there are routers
 * that send one port for all.
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
   * Puts a session in the place of what was known of it before; either may be null. Who looks
   * meanwhile finds the one or the other by what they share.
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
