package net.lastmile.coa.order;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.coa.CoaAction;
import net.lastmile.api.coa.CoaCause;
import net.lastmile.api.coa.SessionChangeView;
import net.lastmile.audit.Audit;
import net.lastmile.audit.FieldChanges;
import net.lastmile.coa.lease.JobDesk;
import net.lastmile.platform.persistence.AfterCommit;
import net.lastmile.platform.persistence.Ids;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantContext;
import net.lastmile.platform.security.Caller;

/**
 * Places orders to routers, in the caller's transaction and for the current tenant. Call it after
 * {@code ChangeFeed}, so that the record a job follows from is already marked as changed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Orders {
  private static final String SUBJECT = "coa-job";

  @Inject private Sql sql;
  @Resource private TransactionSynchronizationRegistry transactions;
  @Inject private TenantContext tenant;
  @Inject private JobDesk desk;
  @Inject private Audit audit;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Cuts all live sessions of a subscriber.
   *
   * @param username names the subscriber's record in the feed
   */
  public void cut(UUID subscriber, String username, CoaCause cause) {
    cutBegunSince(Instant.MIN, subscriber, username, cause);
  }

  /** Like {@link #cut}, but only for sessions that began at this moment or later. */
  public void cutBegunSince(Instant moment, UUID subscriber, String username, CoaCause cause) {
    Order order = Order.disconnect(cause, username);
    for (LiveSession session : sessions().ofSubscriber(subscriber)) {
      if (!session.startedAt().isBefore(moment)) {
        place(order, session);
      }
    }
  }

  /** Cuts one session of a subscriber. */
  public void cutSession(long number, String username, CoaCause cause) {
    Order order = Order.disconnect(cause, username);
    sessions().find(number).ifPresent(session -> place(order, session));
  }

  /**
   * Gives a subscriber's live sessions the rates of the new plan: by CoA if the router supports it,
   * else by cutting the line, which then connects again under the new plan.
   *
   * @param cutAnyway whether the new plan gives something that CoA cannot change, for instance an
   *     address from another pool
   */
  public void changePlan(UUID subscriber, String username, UUID plan, boolean cutAnyway) {
    for (LiveSession session : sessions().ofSubscriber(subscriber)) {
      place(
          session.onPlanChange(cutAnyway) == CoaAction.CHANGE_RATE
              ? Order.changeRate(plan, username)
              : Order.disconnect(CoaCause.PLAN_CHANGED, username),
          session);
    }
  }

  /** What {@link #changePlan} would order; leaves out sessions whose router is gone. */
  public List<SessionChangeView> ofPlanChange(UUID subscriber, boolean cutAnyway) {
    return sessions().ofSubscriber(subscriber).stream()
        .filter(LiveSession::hasNas)
        .map(each -> new SessionChangeView(each.nasName(), each.onPlanChange(cutAnyway)))
        .toList();
  }

  /** Supersedes open jobs that were ordered for one of these causes. */
  public void takeBack(UUID subscriber, CoaCause... causes) {
    jobs().supersede(subscriber, List.of(causes), clock.instant());
  }

  public UUID disconnect(long number) {
    LiveSession session =
        sessions()
            .find(number)
            .orElseThrow(
                () ->
                    (sessions().isKnown(number) ? CoaError.NOT_LIVE : CoaError.NO_SUCH_SESSION)
                        .asException());
    if (!session.hasNas()) {
      throw CoaError.NAS_GONE.asException();
    }
    return place(Order.requested(), session);
  }

  /**
   * @param order a test of that NAS
   */
  public UUID test(UUID nas, Order order, String nasName) {
    return insert(nas, order, null, nasName);
  }

  /** Disconnects a session whose router would not change its rate. */
  public void cutInstead(long number, String username) {
    cutSession(number, username, CoaCause.PLAN_CHANGED);
  }

  /** The job that carries this out: a new one, or the one already under way. */
  private UUID place(Order order, LiveSession session) {
    Optional<JobTable.Open> open = jobs().lockOpen(session.number());
    if (open.isPresent()) {
      if (open.get().action() == CoaAction.DISCONNECT) {
        jobs().hasten(open.get().id(), clock.instant());
        wakeAfterCommit();
        return open.get().id();
      }
      jobs().supersede(open.get().id(), clock.instant());
    }
    return session.hasNas() ? insert(session.nasId(), order, session, session.username()) : null;
  }

  private UUID insert(UUID nas, Order order, LiveSession session, String name) {
    UUID id = Ids.next();
    jobs().insert(id, nas, order, session, caller.identity().username(), clock.instant());
    audit.record(
        AuditAction.CREATE,
        SUBJECT,
        id,
        name,
        FieldChanges.none()
            .field("action", null, order.action())
            .field("cause", null, order.cause())
            .field("nas", null, nas)
            .field("session", null, session == null ? null : session.sessionId()));
    wakeAfterCommit();
    return id;
  }

  private JobTable jobs() {
    return new JobTable(sql, tenant.require().id());
  }

  private LiveSessions sessions() {
    return new LiveSessions(sql);
  }

  private void wakeAfterCommit() {
    AfterCommit.once(transactions, Orders.class, desk::placed);
  }
}
