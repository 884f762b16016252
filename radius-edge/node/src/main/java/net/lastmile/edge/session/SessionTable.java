package net.lastmile.edge.session;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.SessionRule;
import net.lastmile.edge.session.index.NasOfTenant;
import net.lastmile.edge.session.index.OnlineSession;
import net.lastmile.edge.session.index.SessionKey;
import net.lastmile.edge.session.index.Sessions;
import net.lastmile.edge.session.silence.ReportIntervals;
import net.lastmile.edge.store.record.StoredSession;

/** Changes the region's sessions according to accounting packets. For one thread. */
final class SessionTable {
  private final Sessions sessions;
  private final SessionWriter writer;
  private final ReportIntervals intervals;
  private final NasShare share;
  private final Restarts restarts;
  private final String node;
  private final InstantSource clock;

  SessionTable(
      Sessions sessions,
      SessionWriter writer,
      ReportIntervals intervals,
      NasShare share,
      String node,
      InstantSource clock) {
    this.sessions = sessions;
    this.writer = writer;
    this.intervals = intervals;
    this.share = share;
    this.restarts =
        new Restarts(sessions, (session, at) -> end(session, StoredSession.ENDED_BY_NAS, at));
    this.node = node;
    this.clock = clock;
  }

  /** Processes one packet of a batch; call {@link #finish} at the end of the batch. */
  void take(AccountingEvent event) {
    switch (event.type()) {
      case START, INTERIM -> up(event);
      case STOP -> down(event);
      case ACCOUNTING_ON, ACCOUNTING_OFF -> restarts.take(event);
      case LOST -> throw new IllegalArgumentException("no packet says so");
    }
  }

  void finish() {
    restarts.finish();
  }

  /** Reports that found no room, since the start. */
  long dropped() {
    return restarts.dropped();
  }

  private void up(AccountingEvent event) {
    OnlineSession known = find(event).orElse(null);
    if (known == null ? !hasRoom(event) : isOver(known.state(), event)) {
      return;
    }
    SessionKey key = known == null ? newKey(event) : known.key();
    String text = key.text();
    int interval = interval(event, known == null ? null : known.state());
    StoredSession now =
        known == null
            ? SessionStates.first(event, interval, node)
            : SessionStates.next(known, event, interval, node);
    if (SessionStates.isNews(writer.latest(text), now)) {
      writer.write(text, now);
    } else {
      sessions.apply(text, now);
    }
  }

  /**
   * Searches live sessions, sessions that ended recently, and what the region has under the
   * packet's own key.
   */
  private Optional<OnlineSession> find(AccountingEvent event) {
    Map<SessionKey, OnlineSession> candidates = new LinkedHashMap<>();
    SessionKey own = SessionKey.of(event);
    StoredSession written = writer.latest(own.text());
    if (written != null) {
      candidates.put(own, new OnlineSession(own, written));
    }
    sessions
        .withId(event.tenantId(), event.nasId(), event.sessionId())
        .forEach(session -> candidates.put(session.key(), session));
    Collection<OnlineSession> all = candidates.values();
    return SessionRule.find(event, all, OnlineSession::known);
  }

  private SessionKey newKey(AccountingEvent event) {
    SessionKey key = SessionKey.of(event);
    boolean taken = writer.latest(key.text()) != null || sessions.find(key).isPresent();
    return taken ? SessionKey.another(event) : key;
  }

  private int interval(AccountingEvent event, StoredSession known) {
    boolean named = known == null || !event.username().isEmpty();
    String username = named ? event.username() : known.username();
    boolean ours = event.subscriberId() != null || known != null && !known.subscriberId().isEmpty();
    int asked = intervals.seconds(event.tenantId(), username, ours);
    return ReportPace.seconds(asked, known, SessionStates.happenedAtMillis(event), node);
  }

  /** A Stop is final; any other end is undone by a newer packet of the session. */
  private static boolean isOver(StoredSession known, AccountingEvent event) {
    return switch (known.end()) {
      case StoredSession.LIVE -> false;
      case StoredSession.STOPPED -> true;
      default -> SessionStates.happenedAtMillis(event) <= known.seenAtMillis();
    };
  }

  /** Also for a session that was never heard of, whose Start may come late. */
  private void down(AccountingEvent event) {
    OnlineSession known = find(event).orElse(null);
    if (known == null && !hasRoom(event)) {
      return;
    }
    OnlineSession over =
        known == null
            ? new OnlineSession(newKey(event), SessionStates.first(event, 0, node))
            : known;
    end(over, StoredSession.STOPPED, SessionStates.happenedAtMillis(event));
  }

  private boolean hasRoom(AccountingEvent first) {
    NasOfTenant nas = NasOfTenant.of(first);
    return share.admits(nas, sessions.ofNas(nas).size(), clock.millis());
  }

  private void end(OnlineSession session, int how, long atMillis) {
    String text = session.key().text();
    StoredSession ended = session.state().ended(how, atMillis);
    writer.write(text, ended);
  }

  /** Gives a session up; it is live again as soon as a newer packet of it comes. */
  void lost(OnlineSession session) {
    end(session, StoredSession.LOST, session.state().seenAtMillis());
  }
}
