package net.lastmile.edge.session.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Sessions that ended recently: a late packet of one must not begin another. Keeps the newest ones,
 * up to a limit.
 */
final class EndedSessions {
  /** An hour of a region with half a million lines. */
  static final int MAX_SESSIONS = 50_000;

  /** Sessions with the same id: some routers have few ids, or one for all. */
  static final int MAX_OF_ONE_ID = 64;

  private final SequencedMap<Long, List<OnlineSession>> byId = new LinkedHashMap<>();
  private int count;

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
    count += after.size() - (before == null ? 0 : before.size());
    while (count > MAX_SESSIONS) {
      count -= byId.pollFirstEntry().getValue().size();
    }
  }

  synchronized List<OnlineSession> find(Facet id) {
    return byId.getOrDefault(id.hash(), List.of()).stream()
        .filter(session -> Facet.id(session).equals(id))
        .toList();
  }
}
