package net.lastmile.edge.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds sessions by their facets. Most facets have one session; lists are replaced, not changed,
 * and hold no more than {@link #MAX_LISTED}: there are routers that send one port for all.
 */
final class SessionIndex {
  static final int MAX_LISTED = 64;

  private final Map<Facet, List<OnlineSession>> lists = new ConcurrentHashMap<>();

  List<OnlineSession> find(Facet facet) {
    return lists.getOrDefault(facet, List.of());
  }

  /**
   * Puts a session in the place of what was known of it before; either may be null. Who looks
   * meanwhile finds the one or the other by what they share.
   */
  void replace(OnlineSession before, OnlineSession after) {
    Set<Facet> facets = after == null ? Set.of() : Facet.of(after).collect(Collectors.toSet());
    facets.forEach(facet -> lists.compute(facet, (f, list) -> with(list, after)));
    if (before != null) {
      Facet.of(before)
          .distinct()
          .filter(facet -> !facets.contains(facet))
          .forEach(facet -> lists.computeIfPresent(facet, (f, list) -> without(list, before)));
    }
  }

  private static List<OnlineSession> with(List<OnlineSession> list, OnlineSession session) {
    List<OnlineSession> others = list == null ? null : without(list, session);
    if (others == null) {
      return List.of(session);
    }
    return others.size() >= MAX_LISTED
        ? others
        : Stream.concat(others.stream(), Stream.of(session)).toList();
  }

  private static List<OnlineSession> without(List<OnlineSession> list, OnlineSession session) {
    List<OnlineSession> others = list.stream().filter(one -> !isSame(one, session)).toList();
    return others.isEmpty() ? null : others;
  }

  private static boolean isSame(OnlineSession one, OnlineSession other) {
    return one.key().equals(other.key());
  }
}
