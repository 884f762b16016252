package net.lastmile.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.coa.CoaCause;
import net.lastmile.coa.Orders;
import net.lastmile.platform.persistence.Jdbc;
import net.lastmile.platform.persistence.TenantContext;

/** The sessions that run and may not, some at a time. */
@ApplicationScoped
@Transactional
public class Cuts {
  static final int AT_ONCE = 500;

  /** A log-in under way when its line was switched off has been accounted for by then. */
  private static final Duration LOGIN_UNDER_WAY = Duration.ofHours(1);

  /** How long after its last day a line is still looked for. */
  private static final int DAYS_BACK = 7;

  // What began after the last day was let in as expired, and stays.
  private static final String OVERDUE =
      """
      with overdue as (
        select id, username, 'EXPIRED' as cause, expiry_date from subscriber
        where deleted_at is null and status = 'ACTIVE' and expiry_date between ? and ?
        union all
        select id, username, 'DEACTIVATED', null from subscriber
        where deleted_at is null and status = 'INACTIVE' and updated_at > ?
        union all
        select id, username, 'DELETED', null from subscriber where deleted_at > ?)
      select r.radacctid, o.username, o.cause
      from overdue o join radacct r on r.subscriber_id = o.id and r.acctstoptime is null
      where (o.expiry_date is null
          or r.acctstarttime < (o.expiry_date + 1)::timestamp at time zone ?)
        and exists (select from nas n where n.id = r.nas_id)
        and not exists (select from platform.coa_job j
          where j.tenant_id = ? and j.session_number = r.radacctid
            and j.cause in ('EXPIRED', 'DEACTIVATED', 'DELETED') and j.state <> 'SUPERSEDED')
        and not exists (select from platform.coa_job j
          where j.tenant_id = ? and j.session_number = r.radacctid and j.action = 'DISCONNECT'
            and j.state in ('PENDING', 'SENT'))
      order by r.radacctid limit ?
      """;

  @PersistenceContext private EntityManager entities;
  @Inject private TenantContext tenant;
  @Inject private Orders orders;
  @Inject private Clock clock;

  private record Overdue(long session, String username, CoaCause cause) {}

  /**
   * Orders the end of some of them.
   *
   * @return how many; fewer than {@link #AT_ONCE} where none is left
   */
  int some(ZoneId zone) {
    List<Overdue> found = find(zone);
    found.forEach(each -> orders.cutSession(each.session(), each.username(), each.cause()));
    return found.size();
  }

  private List<Overdue> find(ZoneId zone) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    Timestamp recently = Timestamp.from(now.minus(LOGIN_UNDER_WAY));
    Connection connection = Jdbc.connection(entities);
    try (PreparedStatement statement = connection.prepareStatement(OVERDUE)) {
      int at = 0;
      statement.setDate(++at, Date.valueOf(today.minusDays(DAYS_BACK)));
      statement.setDate(++at, Date.valueOf(today.minusDays(1)));
      statement.setTimestamp(++at, recently);
      statement.setTimestamp(++at, recently);
      statement.setString(++at, zone.getId());
      statement.setObject(++at, tenant.require().id());
      statement.setObject(++at, tenant.require().id());
      statement.setInt(++at, AT_ONCE);
      List<Overdue> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Overdue(rows.getLong(1), rows.getString(2), CoaCause.valueOf(rows.getString(3))));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
