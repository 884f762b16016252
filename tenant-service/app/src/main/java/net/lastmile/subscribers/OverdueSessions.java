package net.lastmile.subscribers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.lastmile.coa.CoaCause;
import net.lastmile.coa.SessionOrders;
import net.lastmile.edge.contract.ErrorCause;
import net.lastmile.network.Routers;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.sessions.OnlineSessions;

/** A tenant's live sessions that are no longer allowed and are not being cut. */
final class OverdueSessions {
  /** How long a line is checked after it was deactivated or deleted. */
  static final Duration SWITCHED_OFF_LATELY = Duration.ofDays(1);

  /** How many days a line is checked after its last day. */
  static final int DAYS_BACK = 7;

  /**
   * Least time before an order without effect is repeated; the wait grows with the age of the case.
   */
  static final Duration REPEATED_AFTER = Duration.ofMinutes(15);

  /** The longest such wait, which limits how often a router that takes no orders is asked. */
  static final Duration REPEATED_WITHIN = Duration.ofHours(2);

  /**
   * A router that still reports a session this much later than it acknowledged its end has not
   * ended it; an earlier report may have been on its way.
   */
  static final Duration KEPT_UP = Duration.ofMinutes(2);

  // A session that began after the last day was let in as expired, and stays. An order counts while
  // it is under way, and for good if the router answered it and did what it said. Any other order
  // counts for a while: as long again as the line had between its due end and the order's end.
  private static final String FIND =
      """
      with overdue as (
        select id, username, 'EXPIRED' as cause,
          (expiry_date + 1)::timestamp at time zone ? as since
        from subscriber
        where deleted_at is null and status = 'ACTIVE' and expiry_date between ? and ?
        union all
        select id, username, 'DEACTIVATED', updated_at from subscriber
        where deleted_at is null and status = 'INACTIVE' and updated_at > ?
        union all
        select id, username, 'DELETED', deleted_at from subscriber where deleted_at > ?)
      select r.radacctid, o.username, o.cause
      from overdue o join %1$s r on r.subscriber_id = o.id
      where (o.cause <> 'EXPIRED' or r.acctstarttime < o.since)
        and exists (select from %2$s n where n.id = r.nas_id)
        and not exists (select from %3$s j
          where j.tenant_id = ? and j.session_number = r.radacctid
            and j.cause in ('EXPIRED', 'DEACTIVATED', 'DELETED') and j.state <> 'SUPERSEDED'
            and not (
              (j.state in ('TIMED_OUT', 'FAILED')
                or j.state = 'NAKED' and coalesce(j.error_cause, 0) = any (?)
                or j.state = 'ACKED' and r.acctupdatetime > j.ended_at + ?::interval)
              and j.ended_at
                < ?::timestamptz
                  - least(greatest(j.ended_at - o.since, ?::interval), ?::interval)))
        and not exists (select from %3$s j
          where j.tenant_id = ? and j.session_number = r.radacctid and j.action = 'DISCONNECT'
            and j.state in ('PENDING', 'SENT'))
      order by r.radacctid limit ?
      """
          .formatted(OnlineSessions.TABLE, Routers.TABLE, SessionOrders.TABLE);

  private final Sql sql;
  private final UUID tenant;

  OverdueSessions(Sql sql, UUID tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  /**
   * @param number the session's row in radacct
   * @param username names the line's record in the feed
   */
  record Overdue(long number, String username, CoaCause cause) {}

  /**
   * @param zone the time zone in which days end
   */
  List<Overdue> find(ZoneId zone, Instant now, int limit) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Instant lately = now.minus(SWITCHED_OFF_LATELY);
    return sql.query(
            FIND,
            zone.getId(),
            today.minusDays(DAYS_BACK),
            today.minusDays(1),
            lately,
            lately,
            tenant,
            Sql.array("int4", ErrorCause.PASSING),
            KEPT_UP.toString(),
            now,
            REPEATED_AFTER.toString(),
            REPEATED_WITHIN.toString(),
            tenant,
            limit)
        .list(row -> new Overdue(row.number(1), row.text(2), row.constant(CoaCause.class, 3)));
  }
}
