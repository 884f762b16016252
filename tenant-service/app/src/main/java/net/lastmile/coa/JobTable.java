package net.lastmile.coa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Writes a tenant's jobs, in the transaction of its connection. */
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
      select ?, t.id, t.region, ?, ?, ?, 'PENDING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        exists (select from nas n where n.id = ? and n.certificate is not null)
      from platform.tenant t where t.id = ?
      """;

  private final Connection connection;
  private final UUID tenant;

  JobTable(Connection connection, UUID tenant) {
    this.connection = connection;
    this.tenant = tenant;
  }

  /** A job that has not ended. */
  record Open(UUID id, CoaAction action) {}

  /**
   * The session's open job; from here on no other transaction can order anything for the session.
   */
  Optional<Open> lockOpen(long session) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setString(1, tenant.toString());
      lock.setString(2, String.valueOf(session));
      lock.execute();
    }
    try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
      statement.setObject(1, tenant);
      statement.setLong(2, session);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Open(rows.getObject(1, UUID.class), CoaAction.valueOf(rows.getString(2))))
            : Optional.empty();
      }
    }
  }

  /** Makes a job that waits for its next attempt due now. */
  void hasten(UUID job, Instant now) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HASTEN)) {
      statement.setTimestamp(1, Timestamp.from(now));
      statement.setObject(2, job);
      statement.executeUpdate();
    }
  }

  void supersede(UUID job, Instant now) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SUPERSEDE.formatted("id = ?"))) {
      statement.setTimestamp(1, Timestamp.from(now));
      statement.setObject(2, job);
      statement.executeUpdate();
    }
  }

  /** Supersedes the subscriber's open jobs that were made for these causes. */
  void supersede(UUID subscriber, CoaCause[] causes, Instant now) throws SQLException {
    String which = "tenant_id = ? and subscriber_id = ? and cause = any (?)";
    try (PreparedStatement statement = connection.prepareStatement(SUPERSEDE.formatted(which))) {
      statement.setTimestamp(1, Timestamp.from(now));
      statement.setObject(2, tenant);
      statement.setObject(3, subscriber);
      statement.setArray(4, connection.createArrayOf("text", causes));
      statement.executeUpdate();
    }
  }

  /**
   * Adds a job.
   *
   * @param session null for a test
   */
  void insert(UUID id, UUID nas, Order order, LiveSession session, String by, Instant now)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      int at = 0;
      statement.setObject(++at, id);
      statement.setObject(++at, nas);
      statement.setString(++at, order.action().name());
      statement.setString(++at, order.cause().name());
      at = bind(statement, at, session);
      statement.setObject(++at, order.planId());
      statement.setObject(
          ++at, order.recordKind() == null ? null : order.recordKind().code(), Types.SMALLINT);
      statement.setString(++at, order.key());
      statement.setString(++at, by);
      statement.setTimestamp(++at, Timestamp.from(now));
      statement.setTimestamp(++at, Timestamp.from(now));
      statement.setObject(++at, nas);
      statement.setObject(++at, tenant);
      statement.executeUpdate();
    }
  }

  private static int bind(PreparedStatement statement, int before, LiveSession session)
      throws SQLException {
    int at = before;
    statement.setObject(++at, session == null ? null : session.number(), Types.BIGINT);
    statement.setObject(++at, session == null ? null : session.subscriberId());
    statement.setString(++at, session == null ? "" : session.username());
    statement.setString(++at, session == null ? "" : session.sessionId());
    statement.setString(++at, session == null ? "" : session.framedIp());
    statement.setString(++at, session == null ? "" : session.nasPortId());
    statement.setString(++at, session == null ? "" : session.callingStationId());
    statement.setString(++at, session == null ? "" : session.classToken());
    return at;
  }
}
