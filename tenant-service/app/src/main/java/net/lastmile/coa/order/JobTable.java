package net.lastmile.coa.order;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.api.coa.CoaAction;
import net.lastmile.api.coa.CoaCause;
import net.lastmile.network.Routers;
import net.lastmile.platform.persistence.Sql;

/** Writes a tenant's jobs, in the current transaction. */
final class JobTable {
  // Serialises orders about one session; two sessions with the same hash merely wait for each
  // other.
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('coa/' || ? || '/' || ?, 0))";
  private static final String OPEN =
      """
      select id, action from platform.coa_job
      where tenant_id = ? and session_number = ? and state in ('PENDING', 'SENT')
      """;
  private static final String HASTEN =
      "update platform.coa_job set due_at = least(due_at, ?) where id = ? and state = 'PENDING'";
  private static final String SUPERSEDE =
      """
      update platform.coa_job set state = 'SUPERSEDED', due_at = null, ended_at = ?
      where state in ('PENDING', 'SENT') and %s
      """;
  private static final String INSERT =
      """
      insert into platform.coa_job (id, tenant_id, region, nas_id, action, cause, state,
        session_number, subscriber_id, username, session_id, framed_ip, nas_port_id,
        calling_station_id, class_token, plan_id, record_kind, record_key, requested_by,
        created_at, due_at, connects)
      select ?1, t.id, t.region, ?3, ?4, ?5, 'PENDING', ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
        ?15, ?16, ?17, ?18, ?18,
        exists (select from %s n where n.id = ?3 and n.certified)
      from platform.tenant t where t.id = ?2
      """
          .formatted(Routers.TABLE);

  private final Sql sql;
  private final UUID tenant;

  JobTable(Sql sql, UUID tenant) {
    this.sql = sql;
    this.tenant = tenant;
  }

  /** A job that has not ended. */
  record Open(UUID id, CoaAction action) {}

  /**
   * The session's open job; from here on no other transaction can order anything for the session.
   */
  Optional<Open> lockOpen(long session) {
    sql.query(LOCK, tenant.toString(), String.valueOf(session)).exists();
    return sql.query(OPEN, tenant, session)
        .first(rows -> new Open(rows.uuid(1), rows.constant(CoaAction.class, 2)));
  }

  /** Makes a job that waits for its next attempt due now. */
  void hasten(UUID job, Instant now) {
    sql.update(HASTEN, now, job);
  }

  void supersede(UUID job, Instant now) {
    sql.update(SUPERSEDE.formatted("id = ?"), now, job);
  }

  /** Supersedes the subscriber's open jobs that were made for these causes. */
  void supersede(UUID subscriber, Collection<CoaCause> causes, Instant now) {
    String which = "tenant_id = ? and subscriber_id = ? and cause = any (?)";
    sql.update(SUPERSEDE.formatted(which), now, tenant, subscriber, Sql.array("text", causes));
  }

  /**
   * Adds a job.
   *
   * @param session null for a test
   */
  void insert(UUID id, UUID nas, Order order, LiveSession session, String by, Instant now) {
    sql.update(
        INSERT,
        id,
        tenant,
        nas,
        order.action(),
        order.cause(),
        session == null ? null : session.number(),
        session == null ? null : session.subscriberId(),
        session == null ? "" : session.username(),
        session == null ? "" : session.sessionId(),
        session == null ? "" : session.framedIp(),
        session == null ? "" : session.nasPortId(),
        session == null ? "" : session.callingStationId(),
        session == null ? "" : session.classToken(),
        order.planId(),
        order.recordKind() == null ? null : order.recordKind().code(),
        order.key(),
        by,
        now);
  }
}
