package net.lastmile.accounting.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.lastmile.accounting.session.AccountedSession;
import net.lastmile.accounting.session.SessionEnd;
import net.lastmile.network.NasReports;
import net.lastmile.platform.persistence.Sql;

/**
 * Ends sessions that no edge will end because the edge is gone or its clock jumped (ADR 0023). A
 * session is ended only if it was reported before, its NAS has reported others for longer than the
 * region keeps any silent session, and it did not report between two looks, so that a wrong clock
 * alone ends none. A newer packet reopens it. In the current transaction.
 */
public final class SessionSweep {
  /**
   * The region ends sessions that are silent for a day; after that the other edge's journal may
   * still arrive.
   */
  public static final Duration SILENT = Duration.ofHours(26);

  /** Most sessions looked at and ended in one run. */
  private static final int MAX_A_RUN = 1_000;

  private static final String SILENT_ONES =
      """
      select r.radacctid, r.acctupdatetime from radacct r
      join %s s on s.nas_id = r.nas_id
      where r.acctstoptime is null and r.acctinterval is not null and r.acctupdatetime < ?
        and s.last_seen_at > r.acctupdatetime + make_interval(secs => ?)
      order by r.acctstarttime limit ?
      """
          .formatted(NasReports.HEARD);
  private static final String LONGEST_SILENT =
      """
      select min(acctupdatetime) from radacct
      where acctstoptime is null and acctinterval is not null
      """;
  private static final String END =
      """
      update radacct set acctstoptime = acctupdatetime, acctterminatecause = ?, endedby = ?
      where acctstoptime is null and radacctid = ? and acctupdatetime = ?
      """;

  private final Sql sql;

  public SessionSweep(Sql sql) {
    this.sql = sql;
  }

  /** Sessions that seem left over, and when each was last heard of. */
  public Map<Long, Instant> silent(Instant now) {
    return sql.query(SILENT_ONES, now.minus(SILENT), SILENT.toSeconds(), MAX_A_RUN)
        .map(row -> row.number(1), row -> row.instant(2));
  }

  /** When the session that has been silent for longest is looked at; empty: none is live. */
  Optional<Instant> silentFrom() {
    return sql.query(LONGEST_SILENT)
        .one(row -> Optional.ofNullable(row.instant(1)).map(at -> at.plus(SILENT)));
  }

  /**
   * Ends those that the previous look found in the same state.
   *
   * @return how many were ended
   */
  public int end(Map<Long, Instant> before, Map<Long, Instant> now) {
    int ended = 0;
    for (Map.Entry<Long, Instant> session : now.entrySet()) {
      if (session.getValue().equals(before.get(session.getKey()))) {
        ended +=
            sql.update(
                END, AccountedSession.LOST, SessionEnd.SWEEP, session.getKey(), session.getValue());
      }
    }
    return ended;
  }
}
