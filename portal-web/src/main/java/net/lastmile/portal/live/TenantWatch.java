package net.lastmile.portal.live;

import jakarta.websocket.Session;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.lastmile.api.live.LiveApi;
import net.lastmile.api.live.LiveView;

/** The pages of one tenant that listen, and what they were last told of. */
final class TenantWatch {
  /** Sessions, log-ins, traffic. */
  static final String ACCOUNTING = "accounting";

  /** What staff do. */
  static final String CHANGES = "changes";

  /** To one that has just come: what happened since its page was made, it has not heard. */
  static final String ARRIVED = "arrived";

  private final Queue<Listener> newcomers = new ConcurrentLinkedQueue<>();
  private final Map<Session, Listener> listeners = new ConcurrentHashMap<>();
  private final LiveApi api;
  private LiveView known;

  /**
   * @param client makes one that speaks with these tokens
   */
  TenantWatch(Function<Supplier<Optional<String>>, LiveApi> client) {
    api = client.apply(this::token);
  }

  void add(Listener listener) {
    listeners.put(listener.socket(), listener);
    newcomers.add(listener);
  }

  void remove(Session socket) {
    listeners.remove(socket);
  }

  int size() {
    return listeners.size();
  }

  /** Sends those away whose log-in is over. */
  void keepOnly(Predicate<Listener> mayListen) {
    for (Listener listener : listeners.values()) {
      if (!mayListen.test(listener)) {
        listeners.remove(listener.socket());
        listener.end();
      }
    }
  }

  /** Asks as one of those who listen, and tells all of what has moved since. */
  void look() {
    if (listeners.isEmpty()) {
      return;
    }
    int arrived = newcomers.size();
    LiveView now = api.get();
    if (known != null) {
      tell(ACCOUNTING, known.accounting() != now.accounting());
      tell(CHANGES, known.changes() != now.changes());
    }
    known = now;
    for (int i = 0; i < arrived; i++) {
      newcomers.remove().tell(ARRIVED);
    }
  }

  private Optional<String> token() {
    return listeners.values().stream()
        .findAny()
        .flatMap(listener -> listener.logIn().accessToken().get());
  }

  private void tell(String what, boolean moved) {
    if (moved) {
      listeners.values().forEach(listener -> listener.tell(what));
    }
  }
}
