package net.lastmile.subscribers.cuts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.lastmile.api.coa.CoaCause;
import net.lastmile.coa.order.SessionOrders;
import net.lastmile.edge.contract.job.ErrorCause;
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

  private static final String OVERDUE =
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
      """;

  // A session that began after the last day was let in as expired, and stays.
  private static final String LIVE =
      """
      from overdue o join %s r on r.subscriber_id = o.id
      where (o.cause <> 'EXPIRED' or r.acctstarttime < o.since)
      """
          .formatted(OnlineSessions.TABLE);
  private static final String AT_A_ROUTER =
      """
        and exists (select from %s n where n.id = r.nas_id)
      """
          .formatted(Routers.TABLE);
  private static final String WITHOUT_EFFECT =
      """
      (j.state in ('TIMED_OUT', 'FAILED')
        or j.state = 'NAKED' and coalesce(j.error_cause, 0) = any (?)
        or j.state = 'ACKED' and r.acctupdatetime > j.ended_at + ?::interval)
      """;
  private static final String REPEATED =
      "least(greatest(j.ended_at - o.since, ?::interval), ?::interval)";

  // An order counts while it is under way, and for good if the router answered it and did what it
  // said. Any other order counts for a while: as long again as the line had between its due end and
  // the order's end.
  private static final String FIND =
      OVERDUE
          + "select r.radacctid, o.username, o.cause "
          + LIVE
          + AT_A_ROUTER
          + """
              and not exists (select from %1$s j
                where j.tenant_id = ? and j.session_number = r.radacctid
                  and j.cause in ('EXPIRED', 'DEACTIVATED', 'DELETED') and j.state <> 'SUPERSEDED'
                  and not (%2$s and j.ended_at < ?::timestamptz - %3$s))
              and not exists (select from %1$s j
                where j.tenant_id = ? and j.session_number = r.radacctid
                  and j.action = 'DISCONNECT' and j.state in ('PENDING', 'SENT'))
            order by r.radacctid limit ?
            """
              .formatted(SessionOrders.TABLE, WITHOUT_EFFECT, REPEATED);

  // When the last of the orders that count for a session no longer does. One that counts for good
  // does so until the router reports the session again, which is a reason to look by itself.
  private static final String NEXT =
      OVERDUE
          + """
            select least(min(s.at),
              (select ?::timestamptz from overdue where since > ?::timestamptz limit 1))
            from (
              select max(case
                when j.tenant_id is null or j.state in ('PENDING', 'SENT') then ?::timestamptz
                when %s then j.ended_at + %s
                else 'infinity' end) as at
              from (select o.since, r.radacctid, r.acctupdatetime
            """
              .formatted(WITHOUT_EFFECT.replace("r.acctupdatetime", "o.acctupdatetime"), REPEATED)
          + LIVE
          + AT_A_ROUTER
          + """
              ) o
              left join %s j on j.tenant_id = ? and j.session_number = o.radacctid
                and (j.cause in ('EXPIRED', 'DEACTIVATED', 'DELETED') and j.state <> 'SUPERSEDED'
                  or j.action = 'DISCONNECT' and j.state in ('PENDING', 'SENT'))
              group by o.radacctid) s
            where s.at < 'infinity'
            """
              .formatted(SessionOrders.TABLE);
  private static final String ANY =
      OVERDUE + "select exists (select " + LIVE + " and o.id = any (?))";

  private static final Object PASSING = Sql.array("int4", ErrorCause.PASSING);

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
    Object[] values =
        values(
            overdue(zone, now),
            tenant,
            PASSING,
            KEPT_UP.toString(),
            now,
            REPEATED_AFTER.toString(),
            REPEATED_WITHIN.toString(),
            tenant,
            limit);
    return sql.query(FIND, values)
        .list(row -> new Overdue(row.number(1), row.text(2), row.constant(CoaCause.class, 3)));
  }

  /**
   * When one of them will be found that is not found now, unless something is reported before;
   * empty: not that is known.
   */
  Optional<Instant> next(ZoneId zone, Instant now) {
    Object[] values =
        values(
            overdue(zone, now),
            now.plus(Cuts.UNSEEN_FOR),
            now.minus(Cuts.UNSEEN_FOR),
            now.plus(Cuts.LOOKED_AT_EVERY),
            PASSING,
            KEPT_UP.toString(),
            REPEATED_AFTER.toString(),
            REPEATED_WITHIN.toString(),
            tenant);
    return sql.query(NEXT, values).one(row -> Optional.ofNullable(row.instant(1)));
  }

  /** Whether one of these subscribers has such a session, whatever was ordered for it. */
  boolean any(ZoneId zone, Instant now, Set<UUID> subscribers) {
    return sql.query(ANY, values(overdue(zone, now), Sql.array("uuid", subscribers))).flag();
  }

  private static Object[] overdue(ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Instant lately = now.minus(SWITCHED_OFF_LATELY);
    return new Object[] {
      zone.getId(), today.minusDays(DAYS_BACK), today.minusDays(1), lately, lately
    };
  }

  private static Object[] values(Object[] first, Object... others) {
    return Stream.concat(Stream.of(first), Stream.of(others)).toArray();
  }
}
