package net.lastmile.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import net.lastmile.platform.persistence.Sql;

/** What other features may read of live sessions, by this class or in their own SQL. */
public final class OnlineSessions {
  /** Live sessions, with columns as in radacct. */
  public static final String TABLE =
      """
      (select radacctid, subscriber_id, username, nas_id, acctsessionid, acctstarttime,
        acctupdatetime, framedipaddress, framedipv6prefix, delegatedipv6prefix, nasport, nasportid,
        callingstationid, class
      from radacct where acctstoptime is null)
      """;

  /** The ids of the subscribers that have one, in JPQL. */
  public static final String SUBSCRIBERS =
      "(select s.subscriberId from LineSession s where s.stoppedAt is null)";

  private static final String COUNT = "select count(*) from radacct where acctstoptime is null";
  private static final String LINES =
      """
      select count(*) from (
        select distinct subscriber_id from radacct
        where acctstoptime is null and subscriber_id is not null) as online
      """;
  private static final String CHANGES =
      """
      select date_bin(cast(?2 as interval), at, ?1) as step, sum(change) from (
        select acctstarttime as at, 1 as change from radacct where acctstarttime >= ?1
        union all
        select acctstoptime, -1 from radacct where acctstoptime >= ?1) as changes
      group by step
      """;
  private static final String KNOWN = "select from radacct where radacctid = ?";

  private final Sql sql;

  public OnlineSessions(Sql sql) {
    this.sql = sql;
  }

  public long count() {
    return sql.query(COUNT).number();
  }

  /** How many subscribers have one. */
  public long lines() {
    return sql.query(LINES).number();
  }

  /** How many more sessions began than ended in each step since then, by its beginning. */
  public Map<Instant, Long> changesSince(Instant first, Duration step) {
    return sql.query(CHANGES, first, step.toString())
        .map(row -> row.instant(1), row -> row.number(2));
  }

  /** Whether there is or was such a session, live or not. */
  public boolean isKnown(long number) {
    return sql.query(KNOWN, number).exists();
  }
}
