package net.lastmile.edge.session;

import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.AccountingEvent;
import net.lastmile.edge.store.SharedMap;
import net.lastmile.edge.store.StoredSession;

/** Changes the region's sessions as accounting packets tell it. For one thread. */
final class SessionTable {
  private final SharedMap<StoredSession> shared;
  private final Sessions sessions;
  private final SessionWriter writer;
  private final ReportIntervals intervals;
  private final String node;

  SessionTable(
      SharedMap<StoredSession> shared,
      Sessions sessions,
      SessionWriter writer,
      ReportIntervals intervals,
      String node) {
    this.shared = shared;
    this.sessions = sessions;
    this.writer = writer;
    this.intervals = intervals;
    this.node = node;
  }

  void take(AccountingEvent event) {
    switch (event.type()) {
      case START, INTERIM -> up(event);
      case STOP -> down(event);
      case ACCOUNTING_ON, ACCOUNTING_OFF -> allDown(event);
      case LOST -> throw new IllegalArgumentException("no packet says so");
    }
  }

  private void up(AccountingEvent event) {
    SessionKey key = keyOf(event);
    String text = key.text();
    StoredSession written = shared.get(text);
    if (isOver(written, event)) {
      return;
    }
    StoredSession known = sessions.find(key).map(OnlineSession::state).orElse(written);
    int interval = interval(event, known);
    StoredSession now =
        known == null
            ? SessionStates.first(event, interval, node)
            : SessionStates.next(known, event, interval, node);
    sessions.apply(text, now);
    if (SessionStates.isNews(written, now)) {
      writer.write(text, now);
    }
  }

  private int interval(AccountingEvent event, StoredSession known) {
    boolean named = known == null || !event.username().isEmpty();
    String username = named ? event.username() : known.username();
    int asked = intervals.seconds(event.tenantId(), username);
    return ReportPace.seconds(asked, known, SessionStates.happenedAtMillis(event), node);
  }

  /** A Stop is final; a session given up as lost is up again if anything newer is heard of it. */
  private static boolean isOver(StoredSession written, AccountingEvent event) {
    return written != null
        && (written.end() == StoredSession.STOPPED
            || written.end() == StoredSession.LOST
                && SessionStates.happenedAtMillis(event) <= written.seenAtMillis());
  }

  /** Even of a session that was never heard of: its Start may come late. */
  private void down(AccountingEvent event) {
    SessionKey key = keyOf(event);
    StoredSession known =
        sessions
            .find(key)
            .map(OnlineSession::state)
            .orElseGet(() -> SessionStates.first(event, 0, node));
    end(key, known, StoredSession.STOPPED, SessionStates.happenedAtMillis(event));
  }

  /** Those that began before the router said so: it may have said it late. */
  private void allDown(AccountingEvent event) {
    long at = SessionStates.happenedAtMillis(event);
    for (OnlineSession session : ofNas(event.tenantId(), event.nasId())) {
      if (session.state().startedAtMillis() <= at) {
        end(session.key(), session.state(), StoredSession.STOPPED, at);
      }
    }
  }

  private List<OnlineSession> ofNas(UUID tenantId, UUID nasId) {
    return sessions
        .all()
        .filter(session -> session.key().nasId().equals(nasId))
        .filter(session -> session.key().tenantId().equals(tenantId))
        .toList();
  }

  private void end(SessionKey key, StoredSession state, int how, long atMillis) {
    StoredSession ended = state.ended(how, atMillis);
    sessions.apply(key.text(), ended);
    writer.write(key.text(), ended);
  }

  /** Gives a session up; it is up again as soon as anything newer is heard of it. */
  void lost(OnlineSession session) {
    StoredSession state = session.state();
    end(session.key(), state, StoredSession.LOST, state.seenAtMillis());
  }

  private static SessionKey keyOf(AccountingEvent event) {
    return new SessionKey(event.tenantId(), event.nasId(), event.sessionId(), event.classToken());
  }
}
