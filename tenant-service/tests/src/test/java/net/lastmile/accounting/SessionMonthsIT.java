package net.lastmile.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.lastmile.accounting.session.Accounting;
import net.lastmile.accounting.session.EventTables;
import net.lastmile.accounting.session.TrafficMinutes;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.SqlFailure;
import net.lastmile.platform.persistence.StorageFault;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.testing.AccountingPacket;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestRows;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * One row for each session, whichever months its packets name and however many edges report at
 * once.
 */
@OwnDatabase
class SessionMonthsIT {
  private static final UUID NAS = UUID.randomUUID();
  private static final String EVERYWHERE =
      "select (select count(*) from radacct) + (select count(*) from radacct_archive)";

  private final TestSchemas schemas = TestSchemas.get();
  private final TenantRef tenant;
  private final TenantRef other;
  private final TestRows rows;

  /** The end of the first month; sessions that begin later are in the default partition. */
  private final Instant border;

  private long number;

  SessionMonthsIT() throws SQLException {
    String region = schemas.newRegion();
    tenant = schemas.newTenant(region);
    other = schemas.newTenant(region);
    rows = new TestRows(schemas, tenant);
    border =
        Instant.ofEpochSecond(
            rows.number(
                """
                select extract(epoch from (regexp_match(pg_get_expr(relpartbound, oid),
                  'TO \\(''(.*)''\\)'))[1]::timestamptz)::bigint
                from pg_class where oid = 'radacct_first'::regclass
                """));
  }

  @AfterEach
  void theOtherTenantSeesNothing() throws SQLException {
    assertThat(new TestRows(schemas, other).number(EVERYWHERE)).isZero();
  }

  @Test
  @DisplayName("R8 R10 two edges that tell of a new session at the same moment store it once")
  void storesANewSessionOnce() throws Exception {
    AccountingEvent start = packet("s1", StatusType.START, border.minusSeconds(60), 0, 0);
    try (Connection first = schemas.tenant(tenant);
        ExecutorService edge = Executors.newSingleThreadExecutor()) {
      store(first, start);
      var second = CompletableFuture.runAsync(() -> storeUnchecked(start), edge);
      schemas.awaitWaiting(second);
      first.commit();
      second.join();
    }
    assertThat(sessions("radacct")).isEqualTo(1);
  }

  @Test
  @DisplayName("R8 packets of known sessions wait for no new one, and look through one month")
  void findsKnownSessionsInTheirMonth() throws SQLException {
    store(packet("s1", StatusType.START, border.minusSeconds(7_200), 0, 0));
    try (Connection first = schemas.tenant(tenant);
        Connection second = schemas.tenant(tenant)) {
      store(first, packet("s2", StatusType.START, border.minusSeconds(60), 0, 0));
      second.createStatement().execute("set lock_timeout = '10s'");
      store(second, packet("s1", StatusType.INTERIM, border.minusSeconds(6_900), 300, 1_000));
      assertThat(locks(second, "radacct_first")).isPositive();
      assertThat(locks(second, "radacct_default")).isZero();
      second.commit();
    }
    assertThat(sessions("radacct")).isEqualTo(1);
  }

  @Test
  void aLateStartMovesASessionToItsMonth() throws SQLException {
    store(packet("s1", StatusType.INTERIM, border.plusSeconds(600), 0, 5_000));
    assertThat(sessions("radacct_default")).isEqualTo(1);
    store(packet("s1", StatusType.START, border.minusSeconds(300), 0, 0));
    assertThat(sessions("radacct_first")).isEqualTo(1);
    assertThat(sessions("radacct")).isEqualTo(1);
    assertThat(traffic()).isEqualTo(5_000);
  }

  @Test
  @DisplayName(
      "R8 a batch whose session moved to another month meanwhile is stored when it comes again")
  void aBatchComesAgainWhereItsSessionMoved() throws Exception {
    store(packet("s1", StatusType.INTERIM, border.plusSeconds(600), 0, 5_000));
    AccountingEvent interim = packet("s1", StatusType.INTERIM, border.plusSeconds(900), 0, 9_000);
    try (Connection first = schemas.tenant(tenant);
        ExecutorService edge = Executors.newSingleThreadExecutor()) {
      store(first, packet("s1", StatusType.START, border.minusSeconds(300), 0, 0));
      var second = CompletableFuture.runAsync(() -> storeUnchecked(interim), edge);
      schemas.awaitWaiting(second);
      first.commit();
      assertThatThrownBy(second::join)
          .cause()
          .isInstanceOfSatisfying(
              SqlFailure.class,
              e -> assertThat(StorageFault.of(e)).isEqualTo(StorageFault.DATABASE));
    }
    store(interim);
    assertThat(sessions("radacct")).isEqualTo(1);
    assertThat(traffic()).isEqualTo(9_000);
  }

  @Test
  void aPacketWithoutSecondsFindsItsSessionInAnyMonth() throws SQLException {
    store(packet("s1", StatusType.START, border.minus(Duration.ofDays(200)), 0, 0));
    store(packet("s1", StatusType.INTERIM, border.plusSeconds(600), 0, 5_000));
    store(packet("s1", StatusType.LOST, border.plusSeconds(600), 0, 0));
    assertThat(sessions("radacct_first")).isEqualTo(1);
    assertThat(sessions("radacct")).isEqualTo(1);
  }

  @Test
  @DisplayName("R8 what comes late for an archived session is neither lost nor counted twice")
  void bringsAnArchivedSessionBack() throws SQLException {
    Instant started = border.minus(Duration.ofDays(40));
    store(packet("s1", StatusType.START, started, 0, 0));
    store(packet("s1", StatusType.STOP, started.plusSeconds(600), 600, 7_000));
    long known = rows.number("select radacctid from radacct");
    archive();
    assertThat(sessions("radacct")).isZero();

    store(packet("s1", StatusType.INTERIM, started.plusSeconds(300), 300, 4_000));
    assertThat(rows.number("select radacctid from radacct_default")).isEqualTo(known);
    assertThat(rows.number(EVERYWHERE)).isEqualTo(1);
    assertThat(traffic()).isEqualTo(7_000);
    // This session is unknown, and its month is no longer there.
    store(packet("s2", StatusType.STOP, started.plusSeconds(900), 900, 1_000));
    assertThat(sessions("radacct_default")).isEqualTo(2);
    assertThat(traffic()).isEqualTo(8_000);
  }

  private void archive() throws SQLException {
    rows.change("alter table radacct detach partition radacct_first");
    rows.change(
        "alter table radacct_archive attach partition radacct_first for values from (minvalue) to ('%s')"
            .formatted(border));
  }

  private AccountingEvent packet(
      String session, StatusType type, Instant at, int seconds, long octets) {
    return AccountingPacket.of(tenant.id(), NAS, "Ana", type)
        .number(++number)
        .at(at)
        .session(session, "0a0b0c")
        .totals(seconds, 0, octets)
        .event();
  }

  private void store(AccountingEvent event) throws SQLException {
    try (Connection connection = schemas.tenant(tenant)) {
      store(connection, event);
      connection.commit();
    }
  }

  private static void store(Connection connection, AccountingEvent event) throws SQLException {
    TrafficMinutes minutes = new TrafficMinutes();
    new Accounting(Sql.on(connection), minutes, AccessPolicy.NONE).store(List.of(event));
    new EventTables(Sql.on(connection)).traffic(minutes.all());
  }

  private void storeUnchecked(AccountingEvent event) {
    try {
      store(event);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * How many locks on a table the connection's transaction has: none if it did not read the table.
   */
  private static long locks(Connection connection, String table) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select count(*) from pg_locks where relation = ?::regclass and pid = pg_backend_pid()")) {
      statement.setString(1, table);
      ResultSet row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  private long sessions(String table) throws SQLException {
    return rows.number("select count(*) from " + table);
  }

  private long traffic() throws SQLException {
    return rows.number(
        "select coalesce(sum(download_octets + upload_octets), 0)::bigint from traffic_minute");
  }
}
