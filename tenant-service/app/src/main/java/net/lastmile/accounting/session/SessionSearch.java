package net.lastmile.accounting.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.SessionRule;

/**
 * Finds the sessions that packets may be about. A packet tells when its session began, and so its
 * month: however many months there are, only one or two are searched. A session not found there is
 * searched for wherever it might be, one batch of the tenant at a time; if still not found, it is
 * new.
 */
final class SessionSearch {
  private final SessionTable sessions;

  SessionSearch(SessionTable sessions) {
    this.sessions = sessions;
  }

  /** The sessions found; until this transaction ends, no other stores the ones that are new. */
  KnownSessions find(List<AccountingEvent> packets) {
    Map<SessionKey, List<AccountingEvent>> wanted = new LinkedHashMap<>();
    for (AccountingEvent packet : packets) {
      wanted.computeIfAbsent(SessionKey.sought(packet), _ -> new ArrayList<>()).add(packet);
    }
    KnownSessions known = new KnownSessions();
    for (Map.Entry<SessionSpan, List<SessionKey>> months : byMonths(wanted).entrySet()) {
      known.add(sessions.load(months.getValue(), months.getKey()));
    }
    wanted.entrySet().removeIf(each -> each.getValue().stream().allMatch(known::has));
    if (!wanted.isEmpty()) {
      findLocked(wanted, known);
    }
    return known;
  }

  private static Map<SessionSpan, List<SessionKey>> byMonths(
      Map<SessionKey, List<AccountingEvent>> wanted) {
    Map<SessionSpan, List<SessionKey>> months = new TreeMap<>();
    wanted.forEach(
        (key, packets) ->
            months.computeIfAbsent(SessionSpan.of(packets), _ -> new ArrayList<>()).add(key));
    return months;
  }

  /** No constraint enforces a key across months, so the tenant's batches take turns here. */
  private void findLocked(Map<SessionKey, List<AccountingEvent>> wanted, KnownSessions known) {
    SessionSpan span =
        SessionSpan.widest(wanted.values().stream().flatMap(Collection::stream).toList());
    sessions.awaitOthers();
    known.add(sessions.load(wanted.keySet(), span));
    Set<SessionKey> missing = new HashSet<>(wanted.keySet());
    missing.removeIf(key -> wanted.get(key).stream().allMatch(known::has));
    if (!missing.isEmpty() && sessions.takeFromArchive(missing, span)) {
      known.add(sessions.load(missing, span));
    }
  }

  /** The sessions of a run by lookup key. */
  static final class KnownSessions {
    private final Map<SessionKey, Map<String, AccountedSession>> byKey = new LinkedHashMap<>();

    void add(Collection<AccountedSession> found) {
      found.forEach(this::add);
    }

    /** If a row was read twice, the later reading replaces the earlier. */
    void add(AccountedSession session) {
      byKey
          .computeIfAbsent(SessionKey.of(session), _ -> new LinkedHashMap<>())
          .put(session.uniqueId + "/" + (session.isNew() ? 0 : session.place.number()), session);
    }

    boolean has(AccountingEvent packet) {
      return among(packet) != null;
    }

    /** The session that a packet belongs to; created if there is none. */
    AccountedSession of(AccountingEvent packet) {
      AccountedSession known = among(packet);
      if (known != null) {
        return known;
      }
      AccountedSession begun = AccountedSession.begin(packet);
      add(begun);
      return begun;
    }

    private AccountedSession among(AccountingEvent packet) {
      Map<String, AccountedSession> candidates = byKey.get(SessionKey.sought(packet));
      return candidates == null
          ? null
          : SessionRule.find(packet, candidates.values(), AccountedSession::known).orElse(null);
    }

    List<AccountedSession> all() {
      return byKey.values().stream().flatMap(each -> each.values().stream()).toList();
    }
  }
}
