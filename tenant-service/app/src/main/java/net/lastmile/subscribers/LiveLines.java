package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.coa.CoaCause;
import net.lastmile.api.subscribers.PlanChangeView;
import net.lastmile.api.subscribers.SubscriberStatus;
import net.lastmile.catalog.Catalog;
import net.lastmile.coa.order.Orders;
import net.lastmile.edge.contract.record.PlanRecord;
import net.lastmile.subscribers.cuts.Cuts;

/**
 * What a change of a subscriber means for its live sessions. A new password changes nothing: the
 * line has proven itself with the old one, and staff can disconnect it with a button (ADR 0009).
 */
@ApplicationScoped
class LiveLines {
  @Inject private Orders orders;
  @Inject private Cuts cuts;
  @Inject private Catalog catalog;
  @Inject private Clock clock;

  /**
   * Acts on a change that the edges have already been told of; the last thing in its transaction.
   */
  void follow(UUID subscriber, Profile before, Profile after, ZoneId zone) {
    order(subscriber, before, after, zone);
    if (!isActive(after) || isOver(after, LocalDate.ofInstant(clock.instant(), zone))) {
      // A session that is being stored at this moment is not seen here.
      cuts.lineSwitchedOff();
    }
  }

  private void order(UUID subscriber, Profile before, Profile after, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    if (!isActive(after)) {
      if (isActive(before)) {
        orders.cut(subscriber, after.username(), CoaCause.DEACTIVATED);
      }
      return;
    }
    if (!isActive(before)) {
      orders.takeBack(subscriber, CoaCause.DEACTIVATED);
    }
    if (isOver(after, today)) {
      if (!isOver(before, today)) {
        orders.cut(subscriber, after.username(), CoaCause.EXPIRED);
      }
      return;
    }
    if (isOver(before, today)) {
      renewed(subscriber, before, zone);
    }
    if (!before.addresses().equals(after.addresses())) {
      orders.cut(subscriber, after.username(), CoaCause.ADDRESS_CHANGED);
    } else if (!before.planId().equals(after.planId())) {
      boolean moves = !agreeAtLogIn(before.planId(), after.planId());
      orders.changePlan(subscriber, after.username(), after.planId(), moves);
    }
  }

  /** What {@link #follow} would do if the line were put on this plan. */
  PlanChangeView planChange(UUID subscriber, Profile profile, UUID planId, ZoneId zone) {
    PlanRecord now = catalog.recordOf(profile.planId());
    PlanRecord then = catalog.recordOf(planId);
    boolean reachesSessions =
        !profile.planId().equals(planId)
            && isActive(profile)
            && !isOver(profile, LocalDate.ofInstant(clock.instant(), zone));
    boolean moves = !agreeAtLogIn(profile.planId(), planId);
    return new PlanChangeView(
        catalog.nameOf(profile.planId()),
        now.downloadKbps(),
        now.uploadKbps(),
        catalog.nameOf(planId),
        then.downloadKbps(),
        then.uploadKbps(),
        reachesSessions ? orders.ofPlanChange(subscriber, moves) : List.of());
  }

  /**
   * A session that began after the last day has the plan for expired lines and must log in again.
   */
  private void renewed(UUID subscriber, Profile before, ZoneId zone) {
    orders.takeBack(subscriber, CoaCause.EXPIRED);
    Instant end = Instant.ofEpochSecond(Expiry.expiresAt(before.expiryDate(), zone));
    orders.cutBegunSince(end, subscriber, before.username(), CoaCause.PLAN_CHANGED);
  }

  /** Pools and queue type are given at log-in and cannot be changed by CoA. */
  private boolean agreeAtLogIn(UUID one, UUID other) {
    PlanRecord a = catalog.recordOf(one);
    PlanRecord b = catalog.recordOf(other);
    return a.pool().equals(b.pool())
        && a.pools().equals(b.pools())
        && a.queueType().equals(b.queueType());
  }

  /** A subscriber was deleted; the last thing in its transaction. */
  void gone(Subscriber subscriber) {
    orders.cut(subscriber.id(), subscriber.username(), CoaCause.DELETED);
    cuts.lineSwitchedOff();
  }

  private static boolean isActive(Profile profile) {
    return profile.status() == SubscriberStatus.ACTIVE;
  }

  private static boolean isOver(Profile profile, LocalDate today) {
    return profile.expiryDate() != null && profile.expiryDate().isBefore(today);
  }
}
