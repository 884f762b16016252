package net.lastmile.subscribers.cuts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.lastmile.api.coa.CoaCause;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.subscribers.cuts.OverdueSessions.Overdue;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestRows;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which live sessions are to be cut, against real tables of two tenants. */
@OwnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverdueSessionsIT {
  private static final ZoneId ZONE = ZoneId.of("America/Bogota");
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final TestSchemas schemas = TestSchemas.get();
  private final TenantRef tenant;
  private final TenantRef other;
  private final TestRows rows;
  private final TestRows othersRows;
  private final UUID nas;
  private final UUID line;
  private final long session;

  OverdueSessionsIT() throws SQLException {
    String region = schemas.newRegion();
    tenant = schemas.newTenant(region);
    other = schemas.newTenant(region);
    rows = new TestRows(schemas, tenant);
    othersRows = new TestRows(schemas, other);
    nas = rows.nas("bng", "10.0.0.1");
    line = rows.subscriber("ana", rows.plan("fast", 20_000, 5_000));
    session = rows.session("ana", line, nas, NOW.minus(Duration.ofDays(3)));
  }

  /** Restores the lines and removes all orders. */
  @BeforeEach
  void reset() throws SQLException {
    try (Connection platform = schemas.platform();
        PreparedStatement orders =
            platform.prepareStatement("delete from platform.coa_job where tenant_id = ?")) {
      orders.setObject(1, tenant.id());
      orders.executeUpdate();
    }
    for (TestRows each : List.of(rows, othersRows)) {
      each.change("update radacct set acctupdatetime = acctstarttime");
      each.change("update subscriber set status = 'ACTIVE', deleted_at = null");
    }
  }

  @Test
  @DisplayName("S4 a line that was switched off and still runs is found for a day")
  void findsWhatWasSwitchedOff() throws SQLException {
    assertThat(found(tenant)).isEmpty();
    switchOff(Duration.ofHours(23));
    assertThat(found(tenant)).containsExactly(new Overdue(session, "ana", CoaCause.DEACTIVATED));
    assertThat(found(other)).isEmpty();
    switchOff(Duration.ofHours(25));
    assertThat(found(tenant)).isEmpty();
  }

  @Test
  @DisplayName("S4 so is a line that was deleted")
  void findsWhatWasDeleted() throws SQLException {
    rows.change("update subscriber set deleted_at = ?::timestamptz", ago(Duration.ofHours(23)));
    assertThat(found(tenant)).containsExactly(new Overdue(session, "ana", CoaCause.DELETED));
  }

  @DisplayName("S4 R7 an order that no router answered is repeated while the line runs")
  @ParameterizedTest
  @CsvSource({
    // state, Error-Cause, minutes since it ended, minutes since the line went, ordered again
    "TIMED_OUT, , 14, 20, false",
    "TIMED_OUT, , 16, 20, true",
    "FAILED, , 16, 20, true",
    "NAKED, 506, 16, 20, true",
    // The longer the case has lasted, the longer the wait, up to two hours.
    "TIMED_OUT, , 40, 90, false",
    "TIMED_OUT, , 50, 90, true",
    "TIMED_OUT, , 119, 900, false",
    "TIMED_OUT, , 121, 900, true",
    // The router has answered.
    "ACKED, , 200, 210, false",
    "NAKED, , 200, 210, false",
    "NAKED, 503, 200, 210, false",
    // A superseded order does not count.
    "SUPERSEDED, , 1, 2, true",
    // The order is under way.
    "PENDING, , 200, 210, false",
    "SENT, , 200, 210, false"
  })
  void repeatsWhatNobodyAnswered(
      String state, Integer errorCause, long endedAgo, long offAgo, boolean again)
      throws SQLException {
    switchOff(Duration.ofMinutes(offAgo));
    order(state, errorCause, ago(Duration.ofMinutes(endedAgo)));
    assertThat(found(tenant)).hasSize(again ? 1 : 0);
  }

  @DisplayName("S4 R7 so is one that a router acknowledged, if it goes on reporting the session")
  @ParameterizedTest
  @CsvSource({
    // minutes since it acknowledged, minutes since it was last heard of, ordered again
    "20, 25, false",
    "20, 19, false",
    "20, 17, true",
    // Too early.
    "14, 1, false"
  })
  void repeatsWhatWasAcknowledgedAndNotDone(long ackedAgo, long heardAgo, boolean again)
      throws SQLException {
    switchOff(Duration.ofMinutes(20));
    order("ACKED", null, ago(Duration.ofMinutes(ackedAgo)));
    rows.change(
        "update radacct set acctupdatetime = ?::timestamptz where radacctid = ?",
        ago(Duration.ofMinutes(heardAgo)),
        session);
    assertThat(found(tenant)).hasSize(again ? 1 : 0);
  }

  @Test
  @DisplayName("T1 another tenant's orders for a session of the same number change nothing")
  void countsOwnOrdersAlone() throws SQLException {
    UUID nasOfOther = othersRows.nas("bng", "10.0.0.1");
    UUID lineOfOther = othersRows.subscriber("ana", othersRows.plan("fast", 0, 0));
    long sessionOfOther =
        othersRows.session("ana", lineOfOther, nasOfOther, NOW.minus(Duration.ofDays(3)));
    assertThat(sessionOfOther).isEqualTo(session);
    othersRows.change(
        "update subscriber set status = 'INACTIVE', updated_at = ?::timestamptz",
        ago(Duration.ofMinutes(5)));
    order("ACKED", null, ago(Duration.ofMinutes(1)));
    assertThat(found(other)).hasSize(1);
  }

  @DisplayName("S4 the next look is when an order for a session no longer counts")
  @ParameterizedTest
  @CsvSource({
    // state, Error-Cause, minutes since it ended, minutes since the line went, seconds to the look
    "TIMED_OUT, , 14, 20, 60",
    "TIMED_OUT, , 119, 900, 60",
    "NAKED, 506, 14, 20, 60",
    "PENDING, , 200, 210, 20",
    "SENT, , 200, 210, 20",
    // The router has answered, and a report that it did nothing is a reason to look by itself.
    "ACKED, , 200, 210, ",
    "NAKED, , 200, 210, ",
    // A session that was being stored while the line was switched off could not be seen.
    "ACKED, , 1, 2, 180"
  })
  void looksAgainWhenAnOrderNoLongerCounts(
      String state, Integer errorCause, long endedAgo, long offAgo, Long seconds)
      throws SQLException {
    switchOff(Duration.ofMinutes(offAgo));
    order(state, errorCause, ago(Duration.ofMinutes(endedAgo)));
    assertThat(found(tenant)).isEmpty();
    assertThat(next(tenant)).isEqualTo(Optional.ofNullable(seconds).map(NOW::plusSeconds));
    assertThat(next(other)).isEmpty();
  }

  @Test
  @DisplayName("S5 a report counts if it is about a session that should be over")
  void noticesReportsOfWhatShouldBeOver() throws SQLException {
    assertThat(any(tenant, line)).isFalse();
    switchOff(Duration.ofMinutes(5));
    assertThat(any(tenant, line)).isTrue();
    assertThat(any(tenant, UUID.randomUUID())).isFalse();
    assertThat(any(other, line)).isFalse();
  }

  private void switchOff(Duration before) throws SQLException {
    rows.change(
        "update subscriber set status = 'INACTIVE', updated_at = ?::timestamptz", ago(before));
  }

  private void order(String state, Integer errorCause, String endedAt) throws SQLException {
    boolean open = state.equals("PENDING") || state.equals("SENT");
    rows.change(
        """
        insert into platform.coa_job (id, tenant_id, region, nas_id, action, cause, state,
          session_number, subscriber_id, username, session_id, framed_ip, nas_port_id,
          calling_station_id, class_token, requested_by, created_at, due_at, ended_at, error_cause)
        select gen_random_uuid(), t.id, t.region, ?, 'DISCONNECT', 'DEACTIVATED', ?, ?, ?, 'ana',
          's', '', '', '', '', 'platform', now(), ?::timestamptz, ?::timestamptz, ?::int
        from platform.tenant t where t.id = ?
        """,
        nas,
        state,
        session,
        line,
        open ? endedAt : null,
        open ? null : endedAt,
        errorCause,
        tenant.id());
  }

  private static String ago(Duration before) {
    return NOW.minus(before).toString();
  }

  private List<Overdue> found(TenantRef whose) throws SQLException {
    return look(whose, overdue -> overdue.find(ZONE, NOW, Cuts.AT_ONCE));
  }

  private Optional<Instant> next(TenantRef whose) throws SQLException {
    return look(whose, overdue -> overdue.next(ZONE, NOW));
  }

  private boolean any(TenantRef whose, UUID reported) throws SQLException {
    return look(whose, overdue -> overdue.any(ZONE, NOW, Set.of(reported)));
  }

  /** One look at a tenant's tables. */
  private interface Look<T> {
    T at(OverdueSessions sessions) throws SQLException;
  }

  private <T> T look(TenantRef whose, Look<T> look) throws SQLException {
    try (Connection connection = schemas.tenant(whose)) {
      return look.at(new OverdueSessions(Sql.on(connection), whose.id()));
    }
  }
}
