package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.subscribers.SubscriberCountsView;
import net.lastmile.api.subscribers.SubscriberState;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.platform.paging.Keyset;
import net.lastmile.platform.paging.Order;
import net.lastmile.sessions.OnlineSessions;
import net.lastmile.tenancy.figures.Figure;
import net.lastmile.tenancy.figures.Figures;
import net.lastmile.tenancy.limits.TenantLimit;
import net.lastmile.tenancy.limits.TenantTally;

/** Lists and counts of subscribers (S33). */
@ApplicationScoped
@Transactional
public class SubscriberList {
  @PersistenceContext private EntityManager entities;
  @Inject private SubscriberViews views;
  @Inject private SubscriberCounts counting;
  @Inject private Figures figures;
  @Inject private TenantTally tally;

  Page<SubscriberView> page(PageQuery query, SubscriberFilter filter) {
    Keyset<Subscriber> list =
        Keyset.of(Subscriber.class, Subscriber::id)
            .orderedBy(Order.byText("username", "username", Subscriber::username))
            .orderedBy(Order.byText("fullName", "fullName", s -> s.profile().person().fullName()))
            .orderedBy(Order.byDate("expiryDate", "expiryDate", s -> s.profile().expiryDate()))
            .orderedBy(Order.byInstant("createdAt", "createdAt", Subscriber::createdAt))
            .where("e.deletedAt is null")
            .searchingIndexed("searchText")
            .searchingAddresses("staticIp", "framedIpv6Prefix", "delegatedIpv6Prefix");
    if (filter.planId() != null) {
      list.where("e.planId = :plan", "plan", filter.planId());
    }
    if (filter.state() != null) {
      narrow(list, state(filter.state()), views.today());
    }
    Page<Subscriber> page = list.page(entities, query, subscriber -> subscriber);
    boolean whole = filter.isNone() && query.search == null;
    return new Page<>(
        views.of(page.items()), page.next(), whole ? tally.count(TenantLimit.SUBSCRIBERS) : null);
  }

  /** How many are in each state; for a large tenant, as of a short time ago. */
  public SubscriberCountsView counts() {
    Figure<SubscriberCounts.ByState> figure = figures.read("subscribers", counting::take);
    SubscriberCounts.ByState n = figure.value();
    return new SubscriberCountsView(
        n.active() + n.inactive() + n.expired(),
        n.online(),
        n.active(),
        n.inactive(),
        n.expired(),
        n.expiring(),
        figure.asOf());
  }

  private static void narrow(Keyset<Subscriber> list, SubscriberState state, LocalDate today) {
    String active = "e.status = net.lastmile.api.subscribers.SubscriberStatus.ACTIVE";
    switch (state) {
      case ACTIVE -> list.where(active + " and e.expiryDate >= :today", "today", today);
      case EXPIRED -> list.where(active + " and e.expiryDate < :today", "today", today);
      case EXPIRING ->
          list.where(active + " and e.expiryDate >= :today", "today", today)
              .where(
                  "e.expiryDate <= :soon", "soon", today.plusDays(SubscriberState.EXPIRING_DAYS));
      case INACTIVE ->
          list.where("e.status = net.lastmile.api.subscribers.SubscriberStatus.INACTIVE");
      case ONLINE -> list.where("e.id in " + OnlineSessions.SUBSCRIBERS);
    }
  }

  private static SubscriberState state(String text) {
    for (SubscriberState state : SubscriberState.values()) {
      if (state.name().equals(text)) {
        return state;
      }
    }
    throw SubscriberError.UNKNOWN_STATE.on("state");
  }
}
