package net.lastmile.radius;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.lastmile.edge.contract.AccountingEvent;

/**
 * Finds the sessions that packets are about. A packet tells when its session began, and so the
 * month: whatever number of months there is, one or two are looked through. What is not there is
 * looked for again where it might be, one batch of the tenant at a time; then it is new.
 */
final class SessionSearch {
  private final SessionTable sessions;

  SessionSearch(SessionTable sessions) {
    this.sessions = sessions;
  }

  /**
   * @return by key; the others are new, and nobody else stores them before this transaction ends
   */
  Map<String, AccountedSession> find(List<AccountingEvent> packets) throws SQLException {
    Map<String, List<AccountingEvent>> wanted = new LinkedHashMap<>();
    for (AccountingEvent packet : packets) {
      wanted.computeIfAbsent(SessionKey.of(packet), _ -> new ArrayList<>()).add(packet);
    }
    Map<String, AccountedSession> found = new HashMap<>();
    for (Map.Entry<SessionSpan, List<String>> months : byMonths(wanted).entrySet()) {
      found.putAll(sessions.load(months.getValue(), months.getKey()));
    }
    wanted.keySet().removeAll(found.keySet());
    if (!wanted.isEmpty()) {
      found.putAll(findLocked(wanted));
    }
    return found;
  }

  private static Map<SessionSpan, List<String>> byMonths(
      Map<String, List<AccountingEvent>> wanted) {
    Map<SessionSpan, List<String>> months = new TreeMap<>();
    wanted.forEach(
        (key, packets) ->
            months.computeIfAbsent(SessionSpan.of(packets), _ -> new ArrayList<>()).add(key));
    return months;
  }

  /** No constraint holds a key over months, so the tenant's batches follow each other here. */
  private Map<String, AccountedSession> findLocked(Map<String, List<AccountingEvent>> wanted)
      throws SQLException {
    SessionSpan span =
        SessionSpan.widest(wanted.values().stream().flatMap(Collection::stream).toList());
    sessions.awaitOthers();
    Map<String, AccountedSession> found = new HashMap<>(sessions.load(wanted.keySet(), span));
    List<String> missing = wanted.keySet().stream().filter(key -> !found.containsKey(key)).toList();
    if (!missing.isEmpty() && sessions.takeFromArchive(missing, span)) {
      found.putAll(sessions.load(missing, span));
    }
    return found;
  }
}
