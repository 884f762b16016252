package net.lastmile.accounting.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.event.NasIdentity;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.testing.AccountingPacket;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestRows;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sessions built from packets in every order, against real tables of two tenants. */
@OwnDatabase
class AccountingIT {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final UUID NAS = UUID.randomUUID();
  private static final String CLASS = "00112233445566778899aabbccddeeff";

  private final TestSchemas schemas = TestSchemas.get();
  private final TenantRef tenant;
  private final TenantRef other;
  private long number;

  AccountingIT() throws SQLException {
    String region = schemas.newRegion();
    tenant = schemas.newTenant(region);
    other = schemas.newTenant(region);
  }

  private record Row(
      Instant started, Instant stopped, long seconds, long in, long out, String why) {}

  @Test
  void tellsASessionFromStartToStop() throws SQLException {
    store(packet(StatusType.START, 0, 0, 0));
    assertThat(row("s1").stopped()).isNull();
    store(packet(StatusType.INTERIM, 300, 1_000, 9_000));
    store(packet(StatusType.STOP, 600, 2_000, 20_000));
    Row row = row("s1");
    assertThat(row.started()).isEqualTo(NOON);
    assertThat(row.stopped()).isEqualTo(NOON.plusSeconds(600));
    assertThat(row.seconds()).isEqualTo(600);
    assertThat(row.in()).isEqualTo(2_000);
    assertThat(row.out()).isEqualTo(20_000);
    assertThat(row.why()).isEqualTo("User-Request");
    assertThat(trafficOf(tenant)).isEqualTo(22_000);
    assertThat(trafficOf(other)).isZero();
    assertThat(sessionsOf(other)).isZero();
  }

  @Test
  @DisplayName("a session's speed between two reports is stored with it, to its tenant alone")
  void tellsHowFastALineIs() throws SQLException {
    store(packet(StatusType.START, 0, 0, 0));
    store(packet(StatusType.INTERIM, 300, 37_500_000, 375_000_000));
    assertThat(number(tenant, "select download_kbps from radacct")).isEqualTo(10_000);
    assertThat(number(tenant, "select upload_kbps from radacct")).isEqualTo(1_000);
    store(packet(StatusType.INTERIM, 600, 37_500_000, 375_000_000));
    assertThat(number(tenant, "select download_kbps + upload_kbps from radacct")).isZero();
    assertThat(sessionsOf(other)).isZero();
  }

  @Test
  void losesNothingWhereTheStartWasLost() throws SQLException {
    store(packet(StatusType.INTERIM, 300, 1_000, 9_000));
    assertThat(row("s1").started()).isEqualTo(NOON);
    assertThat(trafficOf(tenant)).isEqualTo(10_000);
  }

  @Test
  void aStopWithoutCountersLowersNothing() throws SQLException {
    store(packet(StatusType.START, 0, 0, 0), packet(StatusType.INTERIM, 300, 1_000, 9_000));
    store(packet(StatusType.STOP, 600, 0, 0));
    assertThat(row("s1").in()).isEqualTo(1_000);
    assertThat(row("s1").out()).isEqualTo(9_000);
    assertThat(row("s1").stopped()).isNotNull();
  }

  @Test
  void aLateInterimDoesNotOpenASessionAgain() throws SQLException {
    store(packet(StatusType.START, 0, 0, 0), packet(StatusType.STOP, 600, 2_000, 20_000));
    store(packet(StatusType.INTERIM, 300, 1_000, 9_000));
    assertThat(row("s1").stopped()).isEqualTo(NOON.plusSeconds(600));
    assertThat(trafficOf(tenant)).isEqualTo(22_000);
  }

  @DisplayName("Q2 late, repeated and reordered packets count once")
  @Test
  void anyOrderGivesTheSameTotals() throws SQLException {
    List<AccountingEvent> packets = new ArrayList<>();
    packets.add(packet(StatusType.START, 0, 0, 0));
    for (int i = 1; i < 12; i++) {
      packets.add(packet(StatusType.INTERIM, i * 300, i * 1_000L, i * 600_000_000L));
    }
    packets.add(packet(StatusType.STOP, 3_600, 12_000, 7_200_000_000L));
    packets.addAll(List.copyOf(packets));
    Collections.shuffle(packets, new Random(7));
    for (int i = 0; i < packets.size(); i += 5) {
      store(packets.subList(i, Math.min(i + 5, packets.size())).toArray(AccountingEvent[]::new));
    }
    assertThat(row("s1").started()).isEqualTo(NOON);
    assertThat(row("s1").out()).isEqualTo(7_200_000_000L);
    assertThat(trafficOf(tenant)).isEqualTo(7_200_012_000L);
    assertThat(sessionsOf(tenant)).isEqualTo(1);
  }

  @Test
  @DisplayName("Q2 R10 two edges that report of a session at the same moment count it once")
  void waitsForTheOtherEdge() throws Exception {
    store(packet(StatusType.START, 0, 0, 0));
    TrafficMinutes minutes = new TrafficMinutes();
    CompletableFuture<Void> second;
    try (Connection first = schemas.tenant(tenant);
        ExecutorService edge = Executors.newSingleThreadExecutor()) {
      new Accounting(Sql.on(first), minutes, AccessPolicy.NONE)
          .store(List.of(packet(StatusType.STOP, 600, 2_000, 20_000)));
      AccountingEvent interim = packet(StatusType.INTERIM, 300, 1_000, 9_000);
      second = CompletableFuture.runAsync(() -> storeUnchecked(interim), edge);
      schemas.awaitWaiting(second);
      new EventTables(Sql.on(first)).traffic(minutes.all());
      first.commit();
      second.join();
    }
    assertThat(row("s1").stopped()).isEqualTo(NOON.plusSeconds(600));
    assertThat(row("s1").out()).isEqualTo(20_000);
    assertThat(trafficOf(tenant)).isEqualTo(22_000);
    assertThat(sessionsOf(other)).isZero();
  }

  private void storeUnchecked(AccountingEvent event) {
    try {
      store(event);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aCounterThatWrappedGoesOn() throws SQLException {
    store(packet(StatusType.START, 0, 0, 0));
    store(packet(StatusType.INTERIM, 300, 0, 4_294_967_000L));
    store(packet(StatusType.INTERIM, 600, 0, 1_000));
    assertThat(row("s1").out()).isEqualTo(4_294_968_296L);
  }

  @Test
  @DisplayName("Q2 how much a wrapped counter grew is told by the rate of the line's plan")
  void aFastLineWrapsFurther() throws SQLException {
    TestRows rows = new TestRows(schemas, tenant);
    new TestRows(schemas, other).subscriber("ana", new TestRows(schemas, other).plan("p", 8, 8));
    UUID line = rows.subscriber("ana", rows.plan("fast", 100_000, 1_000));
    store(packet(StatusType.START, 0, 0, 0));
    store(packet(StatusType.INTERIM, 300, 4_000_000_000L, 4_000_000_000L));
    store(packet(StatusType.INTERIM, 600, 3_455_032_704L, 3_455_032_704L));
    assertThat(row("s1").out()).isEqualTo(7_750_000_000L);
    assertThat(row("s1").in()).as("not at 1 Mbit/s").isZero();
    assertThat(rows.number("select count(*) from radacct where subscriber_id = ?", line))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("B2: one impossible counter harms its session's reading alone, marked and counted")
  void anImpossibleCounterHarmsNothingElse() throws SQLException {
    TestRows rows = new TestRows(schemas, tenant);
    rows.change("update nas set id = ? where id = ?", NAS, rows.nas("b2", "10.0.0.1"));
    rows.subscriber("ana", rows.plan("b2", 10_000, 10_000));
    long belowZero = Long.MAX_VALUE - 255;
    store(packet(StatusType.START, 0, 0, 0));
    store(packet(StatusType.INTERIM, 60, belowZero, 9_000));
    store(packet("s2", "02", StatusType.INTERIM, NOON.plusSeconds(60), 60, 500, 600));
    store(packet(StatusType.INTERIM, 120, 1_000, 10_000));

    assertThat(row("s1").in()).isEqualTo(1_000);
    assertThat(row("s1").out()).isEqualTo(10_000);
    assertThat(row("s2").in()).isEqualTo(500);
    assertThat(trafficOf(tenant)).isEqualTo(12_100);
    assertThat(text("select ignored from radacct where acctsessionid = 's1'"))
        .isEqualTo("COUNTER_JUMP");
    assertThat(text("select ignored from radacct where acctsessionid = 's2'")).isNull();
    assertThat(
            number(tenant, "select occurrences from ignored_value where reason = 'COUNTER_JUMP'"))
        .isEqualTo(1);
    assertThat(number(other, "select count(*) from ignored_value")).isZero();
  }

  @Test
  @DisplayName("B2: the sums of a minute do not overflow")
  void sumsSaturate() throws SQLException {
    TrafficMinutes minutes = new TrafficMinutes();
    for (int i = 0; i < 3; i++) {
      minutes.traffic(NOON, NOON.plusSeconds(30), Long.MAX_VALUE, 5);
    }
    assertThat(minutes.all().get(NOON).downloadOctets).isEqualTo(Long.MAX_VALUE);
    for (int i = 0; i < 2; i++) {
      try (Connection connection = schemas.tenant(tenant)) {
        new EventTables(Sql.on(connection)).traffic(minutes.all());
        connection.commit();
      }
    }
    assertThat(number(tenant, "select download_octets from traffic_minute"))
        .isEqualTo(Long.MAX_VALUE);
    assertThat(number(tenant, "select upload_octets from traffic_minute")).isEqualTo(30);
  }

  @Test
  @DisplayName("B2: a line faster than its plan counts once a second reading says the same")
  void aSecondReadingConfirmsAJump() throws SQLException {
    TestRows rows = new TestRows(schemas, tenant);
    rows.subscriber("ana", rows.plan("slow", 1_000, 1_000));
    store(packet(StatusType.START, 0, 0, 0));
    store(packet(StatusType.INTERIM, 300, 0, 3_000_000_000L));
    assertThat(row("s1").out()).isZero();
    store(packet(StatusType.INTERIM, 600, 0, 6_000_000_000L));
    assertThat(row("s1").out()).isEqualTo(6_000_000_000L);
    store(packet(StatusType.STOP, 900, 0, 9_000_000_000L));
    assertThat(row("s1").out()).isEqualTo(9_000_000_000L);
    assertThat(trafficOf(tenant)).isEqualTo(9_000_000_000L);
    assertThat(trafficOf(other)).isZero();
  }

  @Test
  @DisplayName("B2: an impossible counter that is sent again, or to both edges, confirms nothing")
  void aRepetitionConfirmsNoJump() throws SQLException {
    TestRows rows = new TestRows(schemas, tenant);
    rows.subscriber("ana", rows.plan("b2", 10_000, 10_000));
    AccountingPacket bad =
        AccountingPacket.of(tenant.id(), NAS, "Ana", StatusType.INTERIM)
            .session("s1", CLASS)
            .totals(60, 4_294_967_040L, 9_000);
    store(packet(StatusType.START, 0, 0, 0));
    store(bad.number(++number).at(NOON.plusSeconds(60)).event());
    store(bad.number(++number).at(NOON.plusSeconds(66)).delayed(6).event());
    store(bad.number(++number).at(NOON.plusSeconds(61)).delayed(0).event());
    assertThat(row("s1").in()).isZero();
    assertThat(row("s1").out()).isEqualTo(9_000);
    assertThat(text("select ignored || ' ' || faster_than_plan from radacct"))
        .isEqualTo("COUNTER_JUMP false");
    store(packet(StatusType.STOP, 120, 1_000, 10_000));
    assertThat(trafficOf(tenant)).isEqualTo(11_000);
    assertThat(trafficOf(other)).isZero();
  }

  @Test
  @DisplayName("B1: times that the session cannot have are ignored; it ends when the Stop arrived")
  void timesThatTheSessionCannotHaveAreIgnored() throws SQLException {
    store(packet(StatusType.START, 0, 0, 0));
    AccountingEvent stop =
        AccountingPacket.of(tenant.id(), NAS, "Ana", StatusType.STOP)
            .number(++number)
            .at(NOON.plusSeconds(600))
            .session("s1", CLASS)
            .totals(100_000_000, 2_000, 20_000)
            .delayed(2_000_000)
            .event();
    store(stop);
    assertThat(row("s1").stopped()).isEqualTo(NOON.plusSeconds(600));
    assertThat(row("s1").seconds()).isZero();
    assertThat(row("s1").out()).isEqualTo(20_000);
    assertThat(text("select ignored from radacct")).isEqualTo("SESSION_TIME,DELAY_TIME");
  }

  @Test
  @DisplayName("G1, G3: what a Start says of IPv6 is stored, in one spelling")
  void storesIpv6() throws SQLException {
    AccountingEvent start =
        AccountingPacket.of(tenant.id(), NAS, "Ana", StatusType.START)
            .session("s1", CLASS)
            .ipv6(
                "2001:db8:1:2:0:0:0:0/64",
                "2001:DB8:f000::/56",
                "2001:0db8:0001:0002::7",
                "0:0:0:a01")
            .event();
    store(start);
    assertThat(
            text(
                "select concat_ws(' ', framedipv6prefix, delegatedipv6prefix,"
                    + " framedipv6address, framedinterfaceid) from radacct"))
        .isEqualTo("2001:db8:1:2::/64 2001:db8:f000::/56 2001:db8:1:2::7 0:0:0:a01");
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = schemas.tenant(tenant);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      ResultSet rows = statement.executeQuery();
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void sessionIdsThatComeRoundAgainAreOtherSessions() throws SQLException {
    store(packet(StatusType.START, 0, 0, 0), packet(StatusType.STOP, 60, 1, 1));
    store(packet("s1", "ffff", StatusType.START, NOON.plusSeconds(100), 0, 0, 0));
    assertThat(sessionsOf(tenant)).isEqualTo(2);
  }

  @Test
  void aRestartOfTheNasEndsItsSessions() throws SQLException {
    store(packet("old", CLASS, StatusType.START, NOON, 0, 0, 0));
    store(packet("", "", StatusType.ACCOUNTING_ON, NOON.plusSeconds(500), 0, 0, 0));
    store(packet("new", CLASS, StatusType.START, NOON.plusSeconds(600), 0, 0, 0));
    assertThat(row("old").stopped()).isEqualTo(NOON.plusSeconds(500));
    assertThat(row("old").why()).isEqualTo("NAS-Reboot");
    assertThat(row("new").stopped()).isNull();
    // The other edge's copy of the same report comes late.
    store(packet("", "", StatusType.ACCOUNTING_ON, NOON.plusSeconds(500), 0, 0, 0));
    assertThat(row("new").stopped()).isNull();
  }

  @Test
  @DisplayName(
      "R5 the region's word that a session was lost closes it; any newer packet takes it back")
  void aLostSessionIsClosedUntilItIsHeardAgain() throws SQLException {
    store(packet(StatusType.START, 0, 0, 0), packet(StatusType.INTERIM, 300, 1_000, 9_000));
    store(packet(StatusType.LOST, 300, 0, 0));
    assertThat(row("s1").stopped()).isEqualTo(NOON.plusSeconds(300));
    assertThat(row("s1").why()).isEqualTo("Lost");
    assertThat(row("s1").out()).isEqualTo(9_000);

    store(packet(StatusType.INTERIM, 1_500, 2_000, 20_000));
    assertThat(row("s1").stopped()).isNull();
    assertThat(row("s1").why()).isNull();
    // Another edge, which heard less of the session, reports this late.
    store(packet(StatusType.LOST, 300, 0, 0));
    assertThat(row("s1").stopped()).isNull();
    assertThat(trafficOf(tenant)).isEqualTo(22_000);
  }

  @Test
  @DisplayName("Directions reversed: a NAS marked so is read the other way round")
  void aNasWithSwappedDirectionsIsReadTheOtherWayRound() throws SQLException {
    number(
        tenant,
        "with n as (insert into nas (id, name, address, vendor, message_authenticator, coa_port,"
            + " active, note, sealed_secret, created_at, version, directions_swapped) values"
            + " ('%s', 'n', '10.0.0.1', 'GENERIC', 'LEARN', 3799, true, '', '', now(), 1, true)"
                .formatted(NAS)
            + " returning 1) select count(*) from n");
    store(packet(StatusType.INTERIM, 300, 1_000, 9_000));
    assertThat(row("s1").in()).isEqualTo(9_000);
    assertThat(row("s1").out()).isEqualTo(1_000);
  }

  @Test
  void bearsWhateverARouterSends() throws SQLException {
    String odd = "a\u0000b\ud800" + "é".repeat(400);
    AccountingEvent event =
        new AccountingEvent(
            ++number,
            tenant.id(),
            NAS,
            NOON,
            StatusType.START,
            odd,
            odd,
            odd,
            "not an address",
            odd,
            odd,
            odd,
            "999.1.1.1",
            odd,
            odd,
            odd,
            odd,
            odd,
            odd,
            odd,
            odd,
            1,
            1,
            1,
            0,
            odd,
            new NasIdentity(odd, odd),
            1,
            null,
            null);
    store(event);
    assertThat(sessionsOf(tenant)).isEqualTo(1);
  }

  private AccountingEvent packet(StatusType type, int seconds, long in, long out) {
    return packet("s1", CLASS, type, NOON.plusSeconds(seconds), seconds, in, out);
  }

  private AccountingEvent packet(
      String session, String token, StatusType type, Instant at, int seconds, long in, long out) {
    return AccountingPacket.of(tenant.id(), NAS, "Ana", type)
        .number(++number)
        .at(at)
        .session(session, token)
        .totals(seconds, in, out)
        .event();
  }

  private void store(AccountingEvent... events) throws SQLException {
    TrafficMinutes minutes = new TrafficMinutes();
    try (Connection connection = schemas.tenant(tenant)) {
      new Accounting(Sql.on(connection), minutes, AccessPolicy.NONE).store(List.of(events));
      new EventTables(Sql.on(connection)).traffic(minutes.all());
      connection.commit();
    }
  }

  private Row row(String session) throws SQLException {
    String sql =
        "select acctstarttime, acctstoptime, acctsessiontime, acctinputoctets, acctoutputoctets,"
            + " acctterminatecause from radacct where acctsessionid = ?";
    try (Connection connection = schemas.tenant(tenant);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, session);
      ResultSet rows = statement.executeQuery();
      assertThat(rows.next()).isTrue();
      Instant stopped = rows.getTimestamp(2) == null ? null : rows.getTimestamp(2).toInstant();
      return new Row(
          rows.getTimestamp(1).toInstant(),
          stopped,
          rows.getLong(3),
          rows.getLong(4),
          rows.getLong(5),
          rows.getString(6));
    }
  }

  private long trafficOf(TenantRef who) throws SQLException {
    return number(
        who, "select coalesce(sum(download_octets + upload_octets), 0) from traffic_minute");
  }

  private long sessionsOf(TenantRef who) throws SQLException {
    return number(who, "select count(*) from radacct");
  }

  private long number(TenantRef who, String sql) throws SQLException {
    try (Connection connection = schemas.tenant(who);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      ResultSet rows = statement.executeQuery();
      rows.next();
      long number = rows.getLong(1);
      connection.commit();
      return number;
    }
  }
}
