package net.lastmile.coa.lease;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.lastmile.api.coa.CoaAction;
import net.lastmile.edge.contract.job.CoaJob;
import net.lastmile.edge.contract.job.CoaLease;
import net.lastmile.edges.FeedPosition;
import net.lastmile.platform.persistence.Row;
import net.lastmile.platform.persistence.Sql;

/** Gives jobs of all tenants to edges, as the platform's own role. */
public final class LeaseTable {
  private static final String NEXT =
      """
      select region, min(due_at) from platform.coa_job
      where state in ('PENDING', 'SENT') group by region
      """;
  // Passes over jobs that another edge is taking, and jobs whose record has a change not numbered
  // yet. A router with a certificate may be reachable over its own connection only.
  private static final String TAKE =
      """
      with taken as (
        select id from platform.coa_job j
        where region = ? and state in ('PENDING', 'SENT') and due_at <= ?
          and (not connects or due_at <= ? or nas_id = any (?))
          and not exists (select from %s e
            where e.region = j.region and e.tenant_id = j.tenant_id and e.kind = j.record_kind
              and e.key = j.record_key)
        order by due_at limit ? for update skip locked),
      sent as (
        update platform.coa_job j
        set state = 'SENT', due_at = ?, node = ?, attempts = j.attempts + 1
        from taken where j.id = taken.id
        returning j.*),
      attempt as (
        insert into platform.coa_attempt (job_id, tenant_id, attempt, node, taken_at)
        select id, tenant_id, attempts, node, ? from sent
        on conflict (job_id, attempt) do update set node = excluded.node,
          taken_at = excluded.taken_at, ended_at = null, outcome = null, error_cause = null,
          detail = null, transmissions = null, api_outcome = null, api_detail = null)
      select id, attempts, action, tenant_id, nas_id, session_id, username, framed_ip, nas_port_id,
        calling_station_id, class_token, plan_id
      from sent
      """
          .formatted(FeedPosition.UNNUMBERED);
  private static final String FORGET = "delete from platform.coa_job where ended_at < ?";

  /**
   * How long a job is kept for the node that its router is connected to. Longer than an edge waits
   * for jobs, so that a node which a router has just connected to has had time to name it.
   */
  static final Duration CONNECTED_FIRST = Duration.ofSeconds(6);

  private final Sql sql;

  LeaseTable(Sql sql) {
    this.sql = sql;
  }

  /** When the first open job of each region is due. */
  Map<String, Instant> next() {
    return sql.query(NEXT).map(row -> row.text(1), row -> row.instant(2));
  }

  CoaLease take(Taker taker, Instant now) {
    List<CoaJob> jobs =
        sql.query(
                TAKE,
                taker.region(),
                now,
                now.minus(CONNECTED_FIRST),
                Sql.array("uuid", taker.connected()),
                taker.limit(),
                now.plus(CoaLease.LASTS),
                taker.node(),
                now)
            .list(row -> job(row, now));
    // Read after the jobs, so that the records they follow from have no higher number.
    return new CoaLease(FeedPosition.of(sql, taker.region()), jobs);
  }

  int forget(Instant endedBefore) {
    return sql.update(FORGET, endedBefore);
  }

  private static CoaJob job(Row row, Instant now) {
    return new CoaJob(
        row.uuid(1),
        row.integer(2),
        row.constant(CoaAction.class, 3).kind(),
        row.uuid(4),
        row.uuid(5),
        now,
        row.text(6),
        row.text(7),
        row.text(8),
        row.text(9),
        row.text(10),
        row.text(11),
        row.uuid(12));
  }
}
