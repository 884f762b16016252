package net.lastmile.portal.live;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import net.lastmile.api.live.LiveApi;
import net.lastmile.api.live.LiveView;
import net.lastmile.portal.login.HeldLogIn;

/** The listening pages of one tenant, by ticket, and the state they are told. */
final class TenantWatch {
  private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
  private final LongSupplier nanoClock;
  private final LiveApi api;
  private volatile Optional<LiveView> known = Optional.empty();

  private record Listener(HeldLogIn logIn, long askedAtNanos) {}

  /**
   * @param client makes a client that uses these tokens
   */
  TenantWatch(Function<Supplier<Optional<String>>, LiveApi> client, LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    this.api = client.apply(this::token);
  }

  /** A value that changes with every change of data; empty while it is unknown. */
  Optional<String> hear(String ticket, HeldLogIn logIn) {
    listeners.put(ticket, new Listener(logIn, nanoClock.getAsLong()));
    return known.map(view -> view.accounting() + ":" + view.changes());
  }

  /** Forgets pages that no longer ask because they were closed, hidden or logged out. */
  void forgetSilent(long nanos) {
    long now = nanoClock.getAsLong();
    listeners.values().removeIf(listener -> now - listener.askedAtNanos() > nanos);
  }

  int size() {
    return listeners.size();
  }

  /** Asks the API with the token of one of the listening pages. */
  void look() {
    if (listeners.isEmpty()) {
      return;
    }
    try {
      known = Optional.of(api.get());
    } catch (RuntimeException unknown) {
      known = Optional.empty();
      throw unknown;
    }
  }

  private Optional<String> token() {
    return listeners.values().stream()
        .map(listener -> listener.logIn().accessToken().get())
        .flatMap(Optional::stream)
        .findFirst();
  }
}
