package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.subscribers.SubscriberCountsView;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.platform.paging.Keyset;
import net.lastmile.platform.paging.Order;
import net.lastmile.tenancy.TenantLimit;
import net.lastmile.tenancy.TenantTally;

/** Lists and counts of subscribers (S33). */
@ApplicationScoped
@Transactional
public class SubscriberList {
  private static final String COUNTS =
      """
      select
        count(*) filter (where status = 'ACTIVE' and expiry_date >= ?1),
        count(*) filter (where status = 'INACTIVE'),
        count(*) filter (where status = 'ACTIVE' and expiry_date < ?1),
        count(*) filter (where status = 'ACTIVE' and expiry_date between ?1 and ?2)
      from subscriber where deleted_at is null
      """;
  private static final String ONLINE =
      """
      select count(*) from (
        select distinct subscriber_id from radacct
        where acctstoptime is null and subscriber_id is not null) as online
      """;

  @PersistenceContext private EntityManager entities;
  @Inject private SubscriberViews views;
  @Inject private TenantTally tally;

  Page<SubscriberView> page(PageQuery query, SubscriberFilter filter) {
    Keyset<Subscriber> list =
        Keyset.of(Subscriber.class, Subscriber::id)
            .orderedBy(Order.byText("username", "username", Subscriber::username))
            .orderedBy(Order.byText("fullName", "fullName", s -> s.profile().fullName()))
            .orderedBy(Order.byDate("expiryDate", "expiryDate", s -> s.profile().expiryDate()))
            .orderedBy(Order.byInstant("createdAt", "createdAt", Subscriber::createdAt))
            .where("e.deletedAt is null")
            .searching("searchText");
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

  /** How many are in which state. */
  public SubscriberCountsView counts() {
    LocalDate today = views.today();
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(COUNTS)
                .setParameter(1, Date.valueOf(today))
                .setParameter(2, Date.valueOf(today.plusDays(SubscriberState.EXPIRING_DAYS)))
                .getSingleResult();
    long online = number(entities.createNativeQuery(ONLINE).getSingleResult());
    long active = number(row[0]);
    long inactive = number(row[1]);
    long expired = number(row[2]);
    return new SubscriberCountsView(
        active + inactive + expired, online, active, inactive, expired, number(row[3]));
  }

  private static void narrow(Keyset<Subscriber> list, SubscriberState state, LocalDate today) {
    String active = "e.status = net.lastmile.subscribers.SubscriberStatus.ACTIVE";
    switch (state) {
      case ACTIVE -> list.where(active + " and e.expiryDate >= :today", "today", today);
      case EXPIRED -> list.where(active + " and e.expiryDate < :today", "today", today);
      case EXPIRING ->
          list.where(active + " and e.expiryDate >= :today", "today", today)
              .where(
                  "e.expiryDate <= :soon", "soon", today.plusDays(SubscriberState.EXPIRING_DAYS));
      case INACTIVE -> list.where("e.status = net.lastmile.subscribers.SubscriberStatus.INACTIVE");
      case ONLINE ->
          list.where(
              "e.id in (select s.subscriberId from LineSession s where s.stoppedAt is null)");
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

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
