package net.lastmile.edge.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sessions that are over since lately: what comes late of one must not begin another. The newest
 * ones, as many as there is room for.
 */
final class EndedSessions {
  /** How many ids of sessions; an hour of a region with half a million lines. */
  static final int MAX_IDS = 50_000;

  /** Sessions of one id. */
  private static final int MAX_OF_ONE_ID = 8;

  private final Map<Long, List<OnlineSession>> byId =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<OnlineSession>> eldest) {
          return size() > MAX_IDS;
        }
      };

  synchronized void add(OnlineSession session) {
    Long hash = Facet.id(session).hash();
    List<OnlineSession> before = byId.remove(hash);
    List<OnlineSession> after = new ArrayList<>(before == null ? List.of() : before);
    after.removeIf(other -> other.key().equals(session.key()));
    if (after.size() >= MAX_OF_ONE_ID) {
      after.removeFirst();
    }
    after.add(session);
    byId.put(hash, List.copyOf(after));
  }

  synchronized List<OnlineSession> find(Facet id) {
    return byId.getOrDefault(id.hash(), List.of()).stream()
        .filter(session -> Facet.id(session).equals(id))
        .toList();
  }
}
