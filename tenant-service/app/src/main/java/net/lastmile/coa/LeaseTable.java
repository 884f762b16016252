package net.lastmile.coa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.lastmile.edge.contract.CoaJob;
import net.lastmile.edge.contract.CoaLease;

/** Gives jobs of all tenants to edges, as the platform's own role. */
final class LeaseTable {
  private static final String DUE =
      """
      select distinct region from platform.coa_job
      where state in ('PENDING', 'SENT') and due_at <= ?
      """;
  // Passes over jobs that another edge is taking, and jobs whose record has a change not numbered
  // yet. A router with a certificate may be reachable over its own connection only.
  private static final String TAKE =
      """
      with taken as (
        select id from platform.coa_job j
        where region = ? and state in ('PENDING', 'SENT') and due_at <= ?
          and (not connects or due_at <= ? or nas_id = any (?))
          and not exists (select from platform.edge_record e
            where e.region = j.region and e.tenant_id = j.tenant_id and e.kind = j.record_kind
              and e.key = j.record_key and e.dirty)
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
      """;
  private static final String POSITION = "select feed_seq from platform.region where name = ?";
  private static final String FORGET = "delete from platform.coa_job where ended_at < ?";

  /**
   * How long a job is kept for the node that its router is connected to. Longer than an edge waits
   * for jobs, so that a node which a router has just connected to has had time to name it.
   */
  static final Duration CONNECTED_FIRST = Duration.ofSeconds(6);

  private final Connection connection;

  LeaseTable(Connection connection) {
    this.connection = connection;
  }

  /** The regions that have jobs to give. */
  Set<String> due(Instant now) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DUE)) {
      statement.setTimestamp(1, Timestamp.from(now));
      Set<String> regions = new HashSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          regions.add(rows.getString(1));
        }
      }
      return regions;
    }
  }

  CoaLease take(Taker taker, Instant now) throws SQLException {
    List<CoaJob> jobs = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
      statement.setString(1, taker.region());
      statement.setTimestamp(2, Timestamp.from(now));
      statement.setTimestamp(3, Timestamp.from(now.minus(CONNECTED_FIRST)));
      statement.setArray(4, connection.createArrayOf("uuid", taker.connected().toArray()));
      statement.setInt(5, taker.limit());
      statement.setTimestamp(6, Timestamp.from(now.plus(CoaLease.LASTS)));
      statement.setString(7, taker.node());
      statement.setTimestamp(8, Timestamp.from(now));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          jobs.add(job(rows, now));
        }
      }
    }
    return new CoaLease(position(taker.region()), jobs);
  }

  /** Read after the jobs, so that the records they follow from have no higher number. */
  private long position(String region) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(POSITION)) {
      statement.setString(1, region);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : 0;
      }
    }
  }

  int forget(Instant endedBefore) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
      statement.setTimestamp(1, Timestamp.from(endedBefore));
      return statement.executeUpdate();
    }
  }

  private static CoaJob job(ResultSet row, Instant now) throws SQLException {
    return new CoaJob(
        row.getObject(1, UUID.class),
        row.getInt(2),
        CoaAction.valueOf(row.getString(3)).kind(),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        now,
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getObject(12, UUID.class));
  }
}
