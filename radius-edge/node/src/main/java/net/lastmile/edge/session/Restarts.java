package net.lastmile.edge.session;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ObjLongConsumer;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.NasIdentity;
import net.lastmile.edge.session.index.NasOfTenant;
import net.lastmile.edge.session.index.OnlineSession;
import net.lastmile.edge.session.index.Sessions;
import net.lastmile.edge.store.record.StoredSession;

/**
 * Ends the sessions of a router that reports a restart or shutdown: those that began before the
 * report, which may arrive late, and were not heard of since. If several NAS are behind one proxy,
 * only sessions that do not name another NAS are ended.
 *
 * <p>For this, all sessions of the router are checked. A router that reports restarts endlessly
 * must not keep the thread from other tenants' packets: within a batch its reports are processed at
 * once until many sessions were checked for it, and after that only once more, at the end of the
 * batch. The batch grows with the packets that wait. For one thread.
 */
final class Restarts {
  /**
   * Sessions checked for one NAS in a batch before its reports must wait: more than most routers
   * have.
   */
  static final int MAX_LOOKED = 50_000;

  /** NAS behind one proxy that wait for the end of the batch. */
  static final int MAX_WAITING = 64;

  private final Sessions sessions;
  private final ObjLongConsumer<OnlineSession> end;
  private final Map<NasOfTenant, Integer> looked = new HashMap<>();
  private final Map<NasOfTenant, Map<NasIdentity, Long>> waiting = new LinkedHashMap<>();
  private final LongAdder dropped = new LongAdder();

  /**
   * @param end ends a session at this time
   */
  Restarts(Sessions sessions, ObjLongConsumer<OnlineSession> end) {
    this.sessions = sessions;
    this.end = end;
  }

  /** Processes an Accounting-On or Accounting-Off. */
  void take(AccountingEvent event) {
    NasOfTenant nas = NasOfTenant.of(event);
    long at = SessionStates.happenedAtMillis(event);
    if (looked.getOrDefault(nas, 0) < MAX_LOOKED) {
      look(nas, Map.of(event.nas(), at));
      return;
    }
    Map<NasIdentity, Long> said = waiting.computeIfAbsent(nas, n -> new LinkedHashMap<>());
    if (said.size() < MAX_WAITING || said.containsKey(event.nas())) {
      said.merge(event.nas(), at, Math::max);
    } else {
      dropped.increment();
    }
  }

  /** Called at the end of a batch. */
  void finish() {
    try {
      waiting.forEach(this::look);
    } finally {
      waiting.clear();
      looked.clear();
    }
  }

  /** Reports that found no room, since the start. */
  long dropped() {
    return dropped.sum();
  }

  private void look(NasOfTenant nas, Map<NasIdentity, Long> said) {
    int count = 0;
    for (OnlineSession session : sessions.ofNas(nas)) {
      count++;
      endIfOver(session, said);
    }
    looked.merge(nas, count, Integer::sum);
  }

  private void endIfOver(OnlineSession session, Map<NasIdentity, Long> said) {
    StoredSession state = session.state();
    for (Map.Entry<NasIdentity, Long> each : said.entrySet()) {
      long at = each.getValue();
      if (state.startedAtMillis() <= at
          && state.seenAtMillis() <= at
          && !session.nas().differsFrom(each.getKey())) {
        end.accept(session, at);
        return;
      }
    }
  }
}
