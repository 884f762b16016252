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

/** Those of one tenant whose pages listen, by ticket, and what they are told of. */
final class TenantWatch {
  private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
  private final LongSupplier nanoClock;
  private final LiveApi api;
  private volatile Optional<LiveView> known = Optional.empty();

  private record Listener(HeldLogIn logIn, long askedAtNanos) {}

  /**
   * @param client makes one that speaks with these tokens
   */
  TenantWatch(Function<Supplier<Optional<String>>, LiveApi> client, LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    this.api = client.apply(this::token);
  }

  /** What moves with each change; empty while nobody knows. */
  Optional<String> hear(String ticket, HeldLogIn logIn) {
    listeners.put(ticket, new Listener(logIn, nanoClock.getAsLong()));
    return known.map(view -> view.accounting() + ":" + view.changes());
  }

  /** Lets go of pages that were left, hidden or logged out: they ask no more. */
  void forgetSilent(long nanos) {
    long now = nanoClock.getAsLong();
    listeners.values().removeIf(listener -> now - listener.askedAtNanos() > nanos);
  }

  int size() {
    return listeners.size();
  }

  /** Asks as one of those who listen. */
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
