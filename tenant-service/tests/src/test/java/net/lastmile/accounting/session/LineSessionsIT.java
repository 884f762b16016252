package net.lastmile.accounting.session;

import static net.lastmile.edge.contract.event.AccountingEvent.StatusType.INTERIM;
import static net.lastmile.edge.contract.event.AccountingEvent.StatusType.START;
import static net.lastmile.edge.contract.event.AccountingEvent.StatusType.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.event.PostAuthEvent;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edge.contract.record.AccessPolicy.RealmHandling;
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

/** Which line a session belongs to, and which of a line's sessions its device has left behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // Each tenant takes a second.
@OwnDatabase
class LineSessionsIT {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final UUID NAS = UUID.randomUUID();
  private static final String SECONDS = "extract(epoch from acctstoptime - acctstarttime)::bigint";
  private static final AccessPolicy STRIPS =
      new AccessPolicy(RealmHandling.STRIP, List.of(), null, 0, 0);

  private final TestSchemas schemas = TestSchemas.get();
  private final TenantRef tenant;
  private final TenantRef other;
  private final TestRows rows;
  private AccessPolicy policy;
  private UUID plan;
  private long number;

  LineSessionsIT() throws SQLException {
    String region = schemas.newRegion();
    tenant = schemas.newTenant(region);
    other = schemas.newTenant(region);
    rows = new TestRows(schemas, tenant);
  }

  @BeforeEach
  void nothingYet() throws SQLException {
    for (String table : List.of("radacct", "radpostauth", "subscriber", "plan")) {
      rows.change("delete from " + table);
    }
    plan = rows.plan("plan", 0, 0);
    policy = AccessPolicy.NONE;
  }

  @AfterEach
  void theOtherTenantSeesNothing() throws SQLException {
    assertThat(new TestRows(schemas, other).number("select count(*) from radacct")).isZero();
  }

  @Test
  @DisplayName("L4 a name with a Windows domain is the line behind it, as at the edge")
  void aDomainIsCutOff() throws SQLException {
    UUID ana = rows.subscriber("ana", plan);
    UUID mac = rows.subscriber("00:1a:2b:3c:4d:5e", plan);
    rows.change("update subscriber set login = 'MAC' where id = ?", mac);
    policy = STRIPS;
    store(
        packet("1", START, 0, "OFFICE\\ana"),
        packet("2", START, 1, "OFFICE\\Ana@isp.example"),
        packet("3", START, 2, "A\\B\\001A.2B3C.4D5E"),
        packet("4", START, 3, "OFFICE\\nobody"),
        packet("5", START, 4, "ana\\"));
    assertThat(sessions("subscriber_id"))
        .containsExactly("" + ana, "" + ana, "" + mac, "null", "null");
  }

  @Test
  @DisplayName("L4 a line of the whole name goes first, for as long as there is one")
  void theWholeNameGoesFirst() throws SQLException {
    UUID ana = rows.subscriber("ana", plan);
    UUID whole = rows.subscriber("office\\ana", plan);
    rows.change(
        "update subscriber set created_at = '2020-01-01', deleted_at = ?::timestamptz where id = ?",
        NOON.plusSeconds(60).toString(),
        whole);
    store(packet("1", START, 0, "OFFICE\\ana"), packet("2", START, 90, "OFFICE\\ana"));
    assertThat(sessions("subscriber_id")).containsExactly("" + whole, "" + ana);
  }

  @Test
  @DisplayName("L4 a log-in with a Windows domain is told under the line's name")
  void aLogInWithADomain() throws SQLException {
    UUID ana = rows.subscriber("ana", plan);
    try (Connection connection = schemas.tenant(tenant)) {
      new EventTables(Sql.on(connection))
          .logins(List.of(login("OFFICE\\ana"), login("OFFICE\\nobody")), policy);
      connection.commit();
    }
    assertThat(read("select username, subscriber_id from radpostauth order by id"))
        .containsExactly("ana " + ana, "office\\nobody null");
  }

  @Test
  @DisplayName("A session that is never reported ends once its device's next one is up")
  void endsWhatItsDeviceLeft() throws SQLException {
    rows.subscriber("ana", plan);
    store(packet("1", START, 0));
    store(packet("2", START, 900));
    assertThat(sessions("acctsessionid, acctterminatecause, " + SECONDS))
        .containsExactly("1 Lost 900", "2 null null");
    store(packet("1", START, 0), packet("2", START, 900));
    assertThat(sessions("acctstoptime is null")).as("sent again").containsExactly("f", "t");

    store(packet("1", STOP, 880).totals(880, 5, 6));
    assertThat(sessions("acctterminatecause, acctoutputoctets, " + SECONDS))
        .as("a Stop that comes late says when")
        .containsExactly("User-Request 6 880", "null 0 null");
  }

  @Test
  @DisplayName("So it does where both are told in one batch, or the next by its Stop alone")
  void endsThemInOneBatch() throws SQLException {
    rows.subscriber("ana", plan);
    store(packet("1", START, 0), packet("2", START, 300), packet("3", STOP, 900).totals(300, 1, 1));
    assertThat(sessions("acctsessionid, acctterminatecause, " + SECONDS))
        .containsExactly("1 Lost 300", "2 Lost 300", "3 User-Request 300");
  }

  @Test
  @DisplayName("So it does where the other edge told of the next one before")
  void endsWhatIsToldLate() throws SQLException {
    rows.subscriber("ana", plan);
    store(packet("2", START, 300), packet("2", STOP, 600).totals(300, 1, 1));
    store(packet("1", START, 0));
    assertThat(sessions("acctsessionid, acctterminatecause, " + SECONDS))
        .containsExactly("1 Lost 300", "2 User-Request 300");
  }

  @Test
  @DisplayName("It goes on if it is heard of after that")
  void goesOnWhereItIsHeardOf() throws SQLException {
    rows.subscriber("ana", plan);
    store(packet("1", START, 0), packet("2", START, 900));
    store(packet("1", INTERIM, 960).totals(960, 5, 6));
    assertThat(sessions("acctstoptime is null")).containsOnly("t");
  }

  @Test
  @DisplayName("Without Calling-Station-Id the port is the device")
  void thePortIsTheDevice() throws SQLException {
    rows.subscriber("ana", plan);
    store(packet("1", START, 0).from("").port("3"), packet("2", START, 1).from("").port("4"));
    store(packet("3", START, 900).from("").port("3"));
    assertThat(sessions("acctsessionid, acctterminatecause"))
        .containsExactly("1 Lost", "2 null", "3 null");
  }

  @Test
  @DisplayName(
      "Others stay: of other devices, lines and routers, of none, and those reported since")
  void endsNoOthers() throws SQLException {
    rows.subscriber("ana", plan);
    rows.subscriber("bob", plan);
    store(
        packet("device", START, 0).from("00:00:00:00:00:01"),
        packet("line", START, 0, "bob"),
        packet("router", START, 0).nas(UUID.randomUUID()),
        packet("proxied", START, 0).from("10.9.0.1", "bng-9"),
        packet("nobody", START, 0, "nobody").port("9"),
        packet("unsaid", START, 0).from("").port(""),
        packet("unsaid too", START, 0).from(""),
        packet("reported", START, 0),
        packet("reported", INTERIM, 60).totals(60, 1, 1));
    store(
        packet("next", START, 900).from("10.9.0.2", "bng-2"),
        packet("next unsaid", START, 900).from("").port(""));
    store(packet("next nobody", START, 900, "nobody").port("9"));
    assertThat(sessions("acctstoptime is null")).hasSize(11).containsOnly("t");
  }

  private static PostAuthEvent login(String username) {
    return new PostAuthEvent(
        1, UUID.randomUUID(), NAS, NOON, username, AccessOutcome.ACCEPTED, "", "");
  }

  private AccountingPacket packet(String session, StatusType type, int afterNoon) {
    return packet(session, type, afterNoon, "ana");
  }

  private AccountingPacket packet(String session, StatusType type, int afterNoon, String username) {
    return AccountingPacket.of(tenant.id(), NAS, username, type)
        .number(++number)
        .session(session, "")
        .at(NOON.plusSeconds(afterNoon));
  }

  private void store(AccountingPacket... packets) throws SQLException {
    List<AccountingEvent> events = new ArrayList<>();
    for (AccountingPacket packet : packets) {
      events.add(packet.event());
    }
    try (Connection connection = schemas.tenant(tenant)) {
      new Accounting(Sql.on(connection), new TrafficMinutes(), policy).store(events);
      connection.commit();
    }
  }

  private List<String> sessions(String columns) throws SQLException {
    return read("select " + columns + " from radacct order by acctsessionid");
  }

  /** Rows, with spaces between the columns. */
  private List<String> read(String sql) throws SQLException {
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
