package net.lastmile.accounting.session;

import static net.lastmile.edge.contract.event.AccountingEvent.StatusType.ACCOUNTING_ON;
import static net.lastmile.edge.contract.event.AccountingEvent.StatusType.INTERIM;
import static net.lastmile.edge.contract.event.AccountingEvent.StatusType.LOST;
import static net.lastmile.edge.contract.event.AccountingEvent.StatusType.START;
import static net.lastmile.edge.contract.event.AccountingEvent.StatusType.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.accounting.sweep.SessionSweep;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edge.histories.AccountingHistory;
import net.lastmile.platform.persistence.Sql;
import net.lastmile.platform.persistence.TenantRef;
import net.lastmile.testing.AccountingPacket;
import net.lastmile.testing.OwnDatabase;
import net.lastmile.testing.TestRows;
import net.lastmile.testing.TestSchemas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What identifies a session, and whose report ends it, against real tables of two tenants. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // Each tenant takes a second.
@OwnDatabase
class SessionNamesIT {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final UUID NAS = UUID.randomUUID();

  /** Each takes a second. {@code -Dhistories=1000} draws more, which the build does not. */
  private static final int HISTORIES = Integer.getInteger("histories", 10);

  private static final String ID = "00000001";
  private static final String ONE = "01".repeat(16);
  private static final String TWO = "02".repeat(16);

  private final TestSchemas schemas = TestSchemas.get();
  private final TenantRef tenant;
  private final TenantRef other;
  private long number;

  SessionNamesIT() throws SQLException {
    String region = schemas.newRegion();
    tenant = schemas.newTenant(region);
    other = schemas.newTenant(region);
  }

  @BeforeEach
  void nothingYet() throws SQLException {
    for (String table :
        List.of("radacct", "traffic_minute", "nas_seen", "nas", "subscriber", "plan")) {
      new TestRows(schemas, tenant).change("delete from " + table);
    }
  }

  @AfterEach
  void theOtherTenantSeesNothing() throws SQLException {
    assertThat(new TestRows(schemas, other).number("select count(*) from radacct")).isZero();
  }

  @Test
  @DisplayName("A1 without Class an id that comes round again after a restart is another session")
  void comesRoundAgain() throws SQLException {
    store(packet("ana", START, 0), packet("ana", STOP, 600).totals(600, 1, 2));
    store(packet("", ACCOUNTING_ON, 660));
    store(packet("bob", START, 700).address("100.64.0.9"));
    store(packet("bob", INTERIM, 760).totals(60, 10, 20));
    assertThat(rows("username, acctstoptime is null, acctoutputoctets"))
        .containsExactly("ana f 2", "bob t 20");

    store(packet("bob", STOP, 800).totals(100, 10, 20), packet("", ACCOUNTING_ON, 900));
    store(packet("bob", START, 960), packet("bob", INTERIM, 1_020).totals(60, 5, 5));
    assertThat(rows("username, acctstoptime is null, acctoutputoctets"))
        .as("the same line at the same port")
        .containsExactly("ana f 2", "bob f 20", "bob t 5");
    store(packet("bob", START, 960), packet("bob", START, 970));
    assertThat(rows("username")).as("a Start that is sent again").hasSize(3);
  }

  @Test
  @DisplayName("A2 A3 two lines with one session id at once are two sessions")
  void twoLinesAtOnce() throws SQLException {
    store(packet("ana", START, 0).port("3"), packet("bob", START, 1).port("4"));
    store(
        packet("ana", INTERIM, 60).port("3").totals(60, 1, 100),
        packet("bob", INTERIM, 61).totals(60, 1, 200).terse());
    assertThat(rows("username, nasportid, acctoutputoctets"))
        .containsExactly("ana 3 100", "bob 4 200");
    store(packet("bob", LOST, 61).port("4"));
    assertThat(rows("username, acctstoptime is null")).containsExactly("ana t", "bob f");
  }

  @Test
  @DisplayName("A4 a session whose line proves itself anew goes on, and its octets count once")
  void reauthenticates() throws SQLException {
    UUID line = line("ana");
    store(packet("ana", START, 0).session(ID, ONE).line(line));
    store(packet("ana", INTERIM, 60).session(ID, ONE).line(line).totals(60, 0, 10_000));
    store(packet("ana", INTERIM, 100).session(ID, TWO).line(line).totals(100, 0, 20_000));
    store(packet("ana", STOP, 195).session(ID, "03".repeat(16)).line(line).totals(195, 0, 30_000));
    assertThat(rows("acctsessiontime, acctoutputoctets, acctstoptime is null"))
        .containsExactly("195 30000 f");
    assertThat(traffic()).isEqualTo(30_000);
  }

  @Test
  @DisplayName("A5 accounting belongs to the line that the Class names")
  void classFirst() throws SQLException {
    UUID ana = line("ana");
    UUID bob = line("bob");
    store(packet("anonymous", START, 0).session(ID, ONE).line(ana));
    store(packet("bob", START, 0).session("2", TWO).line(ana));
    store(packet("bob", START, 0).session("3", "03".repeat(16)));
    assertThat(rows("acctsessionid, subscriber_id"))
        .containsExactly(ID + " " + ana, "2 " + ana, "3 " + bob);
  }

  @Test
  @DisplayName("C1 an Interim opens a session again that its NAS ended, and its Stop sets the end")
  void noEndIsFinalButTheLinesOwn() throws SQLException {
    store(packet("ana", START, 0), packet("", ACCOUNTING_ON, 30));
    assertThat(rows("acctterminatecause")).containsExactly("NAS-Reboot");
    store(packet("ana", INTERIM, 60).totals(60, 1, 100));
    assertThat(rows("acctstoptime is null, acctterminatecause")).containsExactly("t null");
    store(packet("ana", INTERIM, 120).totals(120, 1, 200), packet("", ACCOUNTING_ON, 121));
    store(packet("ana", STOP, 110).totals(110, 1, 150));
    assertThat(
            rows("acctterminatecause, acctoutputoctets, extract(epoch from acctstoptime)::bigint"))
        .containsExactly("User-Request 200 " + NOON.plusSeconds(110).getEpochSecond());
    store(packet("ana", INTERIM, 60).totals(60, 1, 100));
    assertThat(rows("acctstoptime is null")).containsExactly("f");
  }

  @Test
  @DisplayName("C1 of On, Interims and Stop in one batch too")
  void inOneBatch() throws SQLException {
    store(
        packet("ana", START, 0),
        packet("", ACCOUNTING_ON, 30),
        packet("ana", INTERIM, 60).totals(60, 1, 100),
        packet("ana", INTERIM, 120).totals(120, 1, 200),
        packet("ana", STOP, 180).totals(180, 1, 300));
    assertThat(rows("acctterminatecause, acctoutputoctets")).containsExactly("User-Request 300");
  }

  @Test
  @DisplayName("C2 what a Start alone says is kept, whatever comes in its batch")
  void whatWasSaidStaysSaid() throws SQLException {
    String columns =
        "host(framedipaddress), nasportid, callingstationid, calledstationid is null, acctstoptime"
            + " is null";
    String whole = "100.64.0.7 ether1 AA:BB:CC:DD:EE:FF t f";
    store(packet("ana", START, 0), packet("ana", STOP, 60).totals(60, 1, 1).terse());
    assertThat(rows(columns)).containsExactly(whole);

    store(
        packet("bob", STOP, 60).session("2", "").totals(60, 1, 1).terse(),
        packet("bob", START, 0).session("2", ""));
    store(packet("eve", STOP, 60).session("3", "").totals(60, 1, 1).terse());
    store(packet("eve", START, 0).session("3", ""));
    assertThat(rows(columns)).containsExactly(whole, whole, whole);
    store(packet("eve", START, 0).session("3", "").address("100.64.0.8"));
    assertThat(rows(columns)).as("an older packet").containsExactly(whole, whole, whole);
  }

  @Test
  @DisplayName("G2 a session began when Event-Timestamp or Acct-Delay-Time says")
  void happenedBefore() throws SQLException {
    Instant before = NOON.minusSeconds(3_600);
    store(
        packet("ana", START, 0).stamped(before),
        packet("bob", START, 0).delayed(3_600),
        packet("eve", START, 0).stamped(Instant.ofEpochSecond(86_400)),
        packet("joe", START, 0).stamped(NOON.plusSeconds(86_400)));
    String noon = " " + NOON.getEpochSecond();
    String hourBefore = " " + before.getEpochSecond();
    assertThat(rows("username, extract(epoch from acctstarttime)::bigint"))
        .containsExactlyInAnyOrder(
            "ana" + hourBefore, "bob" + hourBefore, "eve" + noon, "joe" + noon);
  }

  @Test
  @DisplayName("G4 the restart of a NAS behind a proxy ends its own sessions alone")
  void behindAProxy() throws SQLException {
    store(
        packet("ana", START, 0).from("10.9.0.1", ""),
        packet("ana", START, 0).from("10.9.0.2", ""),
        packet("bob", START, 0).session("2", "").from("", "bng-3"));
    assertThat(rows("username, host(nasipaddress)"))
        .containsExactlyInAnyOrder("ana 10.9.0.1", "ana 10.9.0.2", "bob 10.0.0.1");
    store(packet("", ACCOUNTING_ON, 60).from("10.9.0.2", "bng-2"));
    assertThat(rows("host(nasipaddress), acctstoptime is null"))
        .containsExactlyInAnyOrder("10.9.0.1 t", "10.9.0.2 f", "10.0.0.1 t");
    store(packet("", ACCOUNTING_ON, 90));
    assertThat(rows("acctstoptime is null")).as("one that names none").containsOnly("f");
  }

  @Test
  @DisplayName("Clocks: an edge whose clock was put back ends no session before it began")
  void neverEndsBeforeItBegan() throws SQLException {
    UUID line = line("ana");
    store(packet("ana", START, 0).session(ID, ONE).line(line));
    store(packet("ana", STOP, 600 - 7_200).session(ID, ONE).line(line).totals(600, 1, 1));
    assertThat(rows("extract(epoch from acctstoptime - acctstarttime)::bigint"))
        .containsExactly("600");
  }

  @Test
  @DisplayName("Clocks: what no edge ends the centre does, if its NAS reports others, at two looks")
  void sweepsWhatNoEdgeEnds() throws SQLException {
    TestRows rows = new TestRows(schemas, tenant);
    Instant later = NOON.plus(SessionSweep.SILENT).plusSeconds(120);
    store(packet("ana", START, 0), packet("ana", INTERIM, 60).totals(60, 1, 1));
    store(packet("bob", START, 0).session("2", ""));
    store(packet("eve", INTERIM, 60).session("3", "").totals(60, 1, 1).nas(UUID.randomUUID()));
    rows.change(
        "insert into nas (id, name, address, vendor, message_authenticator, coa_port, active, note,"
            + " sealed_secret, created_at, version) values (?, 'n', '10.0.0.1', 'GENERIC', 'LEARN',"
            + " 3799, true, '', '', now(), 1)",
        NAS);
    rows.change(
        "insert into nas_seen (nas_id, last_seen_at) select distinct nas_id, '%s'::timestamptz from"
                .formatted(later)
            + " radacct where username = 'ana'");
    try (Connection connection = schemas.tenant(tenant)) {
      SessionSweep sweep = new SessionSweep(Sql.on(connection));
      Map<Long, Instant> first = sweep.silent(later);
      assertThat(sweep.silent(NOON.plusSeconds(3_600))).as("by our own clock").isEmpty();
      assertThat(sweep.end(Map.of(), first)).as("at the first look").isZero();
      assertThat(sweep.end(first, first)).isEqualTo(1);
      connection.commit();
    }
    String ended = "username, acctterminatecause, acctstoptime = acctupdatetime";
    assertThat(rows(ended))
        .containsExactlyInAnyOrder("ana Lost t", "bob null null", "eve null null");
    store(packet("ana", INTERIM, 120).totals(120, 1, 2));
    assertThat(rows("acctstoptime is null")).as("R5 a newer packet opens it").containsOnly("t");
  }

  @Test
  @DisplayName(
      "A B C whatever is lost, sent twice, late or reordered: sessions as a model has them")
  void histories() throws SQLException {
    for (long seed = 1; seed <= HISTORIES; seed++) {
      nothingYet();
      AccountingHistory history = new AccountingHistory(seed, NOON);
      for (List<AccountingHistory.Packet> batch : history.batches()) {
        store(
            batch.stream()
                .map(packet -> told(packet).number(++number))
                .toArray(AccountingPacket[]::new));
      }
      List<String> expected =
          history.expected().stream()
              .map(s -> s.username() + " " + s.started() + " " + s.stopped() + " " + s.octets())
              .toList();
      assertThat(stored())
          .as("history of seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private AccountingPacket told(AccountingHistory.Packet packet) {
    AccountingPacket told =
        AccountingPacket.of(tenant.id(), NAS, packet.username(), packet.type())
            .session(packet.sessionId(), packet.token())
            .at(packet.at())
            .totals(packet.seconds(), 0, packet.octets())
            .delayed(packet.delaySeconds());
    if (packet.stamped() != null) {
      told.stamped(packet.stamped());
    }
    return packet.isTerse() ? told.terse() : told.port(packet.port());
  }

  private List<String> stored() throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = schemas.tenant(tenant);
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "select username, acctstarttime, acctstoptime, acctoutputoctets from"
                        + " radacct")) {
      while (rows.next()) {
        Instant stopped = rows.getTimestamp(3) == null ? null : rows.getTimestamp(3).toInstant();
        found.add(
            rows.getString(1)
                + " "
                + rows.getTimestamp(2).toInstant()
                + " "
                + stopped
                + " "
                + rows.getLong(4));
      }
    }
    return found;
  }

  private UUID line(String username) throws SQLException {
    TestRows rows = new TestRows(schemas, tenant);
    return rows.subscriber(username, rows.plan("plan of " + username, 100_000, 100_000));
  }

  private AccountingPacket packet(String username, StatusType type, int afterNoon) {
    return AccountingPacket.of(tenant.id(), NAS, username, type)
        .number(++number)
        .session(type == ACCOUNTING_ON ? "" : ID, "")
        .at(NOON.plusSeconds(afterNoon));
  }

  private void store(AccountingPacket... packets) throws SQLException {
    List<AccountingEvent> events = new ArrayList<>();
    for (AccountingPacket packet : packets) {
      events.add(packet.event());
    }
    TrafficMinutes minutes = new TrafficMinutes();
    try (Connection connection = schemas.tenant(tenant)) {
      new Accounting(Sql.on(connection), minutes, AccessPolicy.NONE).store(events);
      new EventTables(Sql.on(connection)).traffic(minutes.all());
      connection.commit();
    }
  }

  private long traffic() throws SQLException {
    return new TestRows(schemas, tenant)
        .number("select sum(download_octets + upload_octets)::bigint from traffic_minute");
  }

  /** The sessions' columns, with spaces between. */
  private List<String> rows(String columns) throws SQLException {
    String sql = "select " + columns + " from radacct order by acctstarttime, radacctid";
    List<String> found = new ArrayList<>();
    try (Connection connection = schemas.tenant(tenant);
        ResultSet rows = connection.createStatement().executeQuery(sql)) {
      int count = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= count; column++) {
          row.append(column == 1 ? "" : " ").append(rows.getString(column));
        }
        found.add(row.toString());
      }
    }
    return found;
  }
}
