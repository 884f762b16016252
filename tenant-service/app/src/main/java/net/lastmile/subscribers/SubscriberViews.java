package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.catalog.Catalog;
import net.lastmile.pools.PoolMap;
import net.lastmile.pools.Pools;
import net.lastmile.sessions.Sessions;
import net.lastmile.tenancy.Tenants;

/** Subscribers for display, with their plan's name and whether they are online. */
@ApplicationScoped
class SubscriberViews {
  @Inject private Sessions sessions;
  @Inject private Catalog catalog;
  @Inject private Pools pools;
  @Inject private Tenants tenants;
  @Inject private Clock clock;

  SubscriberView of(Subscriber subscriber) {
    return of(List.of(subscriber)).getFirst();
  }

  List<SubscriberView> of(List<Subscriber> subscribers) {
    Map<UUID, Instant> online =
        sessions.onlineSince(subscribers.stream().map(Subscriber::id).toList());
    LocalDate today = today();
    PoolMap map = pools.map();
    return subscribers.stream()
        .map(subscriber -> of(subscriber, today, online.get(subscriber.id()), map))
        .toList();
  }

  /** Today's date in the tenant's time zone. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), tenants.current().settings().zone());
  }

  private SubscriberView of(
      Subscriber subscriber, LocalDate today, Instant onlineSince, PoolMap map) {
    Profile profile = subscriber.profile();
    return new SubscriberView(
        subscriber.id(),
        profile.username(),
        profile.planId(),
        catalog.nameOf(profile.planId()),
        subscriber.stateOn(today),
        profile.status(),
        profile.expiryDate(),
        profile.price().overridePrice(),
        profile.price().priceMinor(),
        profile.person(),
        profile.place(),
        profile.addresses(),
        AddressWarnings.of(profile.addresses(), map),
        profile.note(),
        profile.macs(),
        profile.saveMac(),
        profile.sessionLimit(),
        profile.login(),
        onlineSince,
        subscriber.createdAt(),
        subscriber.updatedAt());
  }
}
