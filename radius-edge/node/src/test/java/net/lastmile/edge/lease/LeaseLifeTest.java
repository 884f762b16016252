package net.lastmile.edge.lease;

import static net.lastmile.edge.lease.LeaseNode.addressOf;
import static net.lastmile.edge.session.SessionNode.ACCOUNTING_OFF;
import static net.lastmile.edge.session.SessionNode.ACCOUNTING_ON;
import static net.lastmile.edge.session.SessionNode.INTERIM;
import static net.lastmile.edge.session.SessionNode.START;
import static net.lastmile.edge.session.SessionNode.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.record.LineBinding;
import net.lastmile.edge.contract.record.PoolRecord;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.record.StaticIpv6;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.directory.Admission;
import net.lastmile.edge.directory.Admission.Answer;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.MovableClock;
import net.lastmile.edge.store.TestRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a claim during the life of its session. */
class LeaseLifeTest {
  private static final UUID ISP = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER_ISP = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  private static final UUID ANN = UUID.randomUUID();
  private static final UUID BOB = UUID.randomUUID();

  /** Longer than 2.5 report intervals. */
  private static final Duration TOO_LONG = Duration.ofMinutes(13);

  private static final String PHONE = "00-11-22-33-44-55";
  private static final String LAPTOP = "00-11-22-33-44-66";

  @TempDir Path directory;
  private final MovableClock clock = new MovableClock();

  /** The clock that decides when sessions are silent. */
  private final MovableClock watch = new MovableClock();

  private final UUID nas = UUID.randomUUID();
  private TestRegion region;
  private LeaseNode node;

  @BeforeEach
  void oneNode() throws Exception {
    region = new TestRegion(directory, 1);
    node = new LeaseNode(region.start(0), "edge-0", nas, clock, watch);
  }

  @AfterEach
  void close() {
    node.close();
    region.close();
  }

  @Test
  @DisplayName("R6 a line that asks again from the same device has the address it has already")
  void theSameLineKeepsItsAddress() {
    node.pool(ISP, "10.0.0.1-10.0.0.9");
    String address = addressOf(node.lease(ISP, ANN, "a1", PHONE).join());
    assertThat(addressOf(node.lease(ISP, ANN, "a2", PHONE).join())).isEqualTo(address);
    assertThat(addressOf(node.lease(ISP, ANN, "a3", LAPTOP).join())).isNotEqualTo(address);
    assertThat(node.desk.held()).isEqualTo(2);
  }

  @Test
  @DisplayName("IP4 after a Stop the address is free, and goes to the same line first")
  void aStopFreesTheAddressWhichIsSticky() throws Exception {
    node.pool(ISP, "10.0.0.1-10.0.0.2");
    String address = addressOf(node.lease(ISP, ANN, "a1", PHONE).join());
    node.report(ISP, START, "ann", "a1", address);
    node.report(ISP, STOP, "ann", "a1", address);
    Await.until("it is free", () -> node.desk.held() == 0);

    assertThat(addressOf(node.lease(ISP, BOB, "b1", LAPTOP).join())).isNotEqualTo(address);
    assertThat(addressOf(node.lease(ISP, ANN, "a2", PHONE).join())).isEqualTo(address);
    UUID eve = UUID.randomUUID();
    assertThat(node.lease(ISP, eve, "e1", "").join()).isInstanceOf(Admission.Refused.class);
  }

  @Test
  @DisplayName(
      "R5 R6 C3 the address of a session that is closed as lost is free, if its NAS reports")
  void aLostSessionsAddressIsFree() throws Exception {
    onlineWithTheOnlyAddress();
    watch.advance(TOO_LONG);
    node.report(ISP, START, "bobby", "b0", "");
    Await.until("silence says nothing (C3)", () -> node.sessions.sessions.count() == 2);
    assertThat(node.desk.held()).isEqualTo(2);
    node.report(ISP, STOP, "bobby", "b0", "");
    node.report(ISP, INTERIM, "ann", "a1", "10.0.0.1");
    Await.until("the router reports", () -> isReported("ann"));
    watch.advance(TOO_LONG);
    Await.until("it is free", () -> node.desk.held() == 0);
    assertThat(node.sessions.sessions.count()).isZero();
    assertThat(addressOf(node.lease(ISP, BOB, "b1", LAPTOP).join())).isEqualTo("10.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(ints = {ACCOUNTING_ON, ACCOUNTING_OFF})
  @DisplayName("R5 R6 a router that starts, or shuts down, frees its lines' addresses")
  void aRoutersAddressesAreFreeAsItStartsAndShutsDown(int type) throws Exception {
    onlineWithTheOnlyAddress();
    node.sessions.routerSays(OTHER_ISP, nas, clock.instant().plusSeconds(1), type);
    node.sessions.routerSays(ISP, UUID.randomUUID(), clock.instant().plusSeconds(1), type);
    node.report(ISP, INTERIM, "eve", "e1", "10.0.0.9");
    Await.until("others' routers were heard", () -> node.sessions.sessions.count() == 2);
    assertThat(node.desk.held()).as("the session's place, and its address").isEqualTo(2);

    node.sessions.routerSays(ISP, nas, clock.instant().plusSeconds(1), type);
    Await.until("it is free", () -> node.desk.held() == 0);
    assertThat(addressOf(node.lease(ISP, BOB, "b1", LAPTOP).join())).isEqualTo("10.0.0.1");
  }

  @Test
  @DisplayName("IP3 neither a reserved address nor a subscriber's own is leased")
  void reservedAndStaticAddressesAreNotLeased() {
    node.pool(ISP, "10.0.0.1-10.0.0.3", "10.0.0.1");
    SubscriberRecord eve =
        new SubscriberRecord(
            UUID.randomUUID(),
            "eve",
            UUID.randomUUID(),
            true,
            SubscriberRecord.NEVER,
            "10.0.0.3",
            new byte[0],
            LineBinding.NONE,
            StaticIpv6.NONE);
    node.desk.apply(RecordKind.SUBSCRIBER, ISP, "eve", 1, eve.encode());

    assertThat(addressOf(node.lease(ISP, ANN, "a1", "").join())).isEqualTo("10.0.0.2");
    assertThat(node.lease(ISP, BOB, "b1", "").join()).isInstanceOf(Admission.Refused.class);

    node.desk.apply(RecordKind.SUBSCRIBER, ISP, "eve", 2, null);
    assertThat(addressOf(node.lease(ISP, BOB, "b1", "").join())).isEqualTo("10.0.0.3");
  }

  @Test
  @DisplayName("R11 a reservation without a Start expires; one with a session does not")
  void aReservationExpiresWithoutAStart() throws Exception {
    assertThat(session("a1", PHONE)).isInstanceOf(Admission.Granted.class);
    assertThat(session("a2", LAPTOP)).isInstanceOf(Admission.Refused.class);
    clock.advance(Liveness.RESERVATION.plusSeconds(1));
    assertThat(session("a2", LAPTOP)).isInstanceOf(Admission.Granted.class);

    node.report(ISP, START, "ann", "a2", "10.0.0.7");
    Await.until("it is up", () -> node.sessions.sessions.count() == 1);
    clock.advance(Liveness.RESERVATION.plusSeconds(1));
    assertThat(session("a3", PHONE)).isInstanceOf(Admission.Refused.class);
  }

  @Test
  @DisplayName("R11 of two log-ins without device and port nobody can say that they are one line")
  void whoIsNotKnownIsAnotherLine() {
    node.pool(ISP, "10.0.0.1-10.0.0.9");
    assertThat(session("a1", "")).isInstanceOf(Admission.Granted.class);
    assertThat(session("a2", "")).isInstanceOf(Admission.Refused.class);
    String first = addressOf(node.lease(ISP, BOB, "b1", "").join());
    assertThat(addressOf(node.lease(ISP, BOB, "b2", "").join())).isNotEqualTo(first);
  }

  @Test
  @DisplayName("R11 a stale session locks nobody out, nor does one of the same device")
  void aStaleSessionIsReplaced() throws Exception {
    session("a1", PHONE);
    node.report(ISP, INTERIM, "ann", "a1", "10.0.0.7");
    Await.until("it is up", () -> node.sessions.sessions.count() == 1);
    assertThat(session("a2", PHONE)).isInstanceOf(Admission.Granted.class);
    node.report(ISP, INTERIM, "ann", "a2", "10.0.0.7");
    Await.until("it is up, too", () -> node.sessions.sessions.count() == 2);

    clock.advance(Duration.ofSeconds(740));
    assertThat(session("a3", LAPTOP)).isInstanceOf(Admission.Refused.class);
    clock.advance(Duration.ofSeconds(20));
    assertThat(session("a3", LAPTOP)).isInstanceOf(Admission.Granted.class);
  }

  @Test
  @DisplayName("R5, IP3 an address stays with its session however long the router is silent")
  void aSilentSessionKeepsItsAddress() throws Exception {
    onlineWithTheOnlyAddress();
    clock.advance(TOO_LONG);
    theAddressIsStillHers();
    assertThat(session("a2", LAPTOP)).isInstanceOf(Admission.Granted.class);
  }

  @Test
  @DisplayName("R6, R10 a region back after a long outage has freed nothing")
  void anOutageOfTheRegionFreesNothing() throws Exception {
    onlineWithTheOnlyAddress();
    node.close();
    region.close();
    clock.advance(TOO_LONG);
    node = new LeaseNode(region.start(0), "edge-0", nas, clock);
    node.pool(ISP, "10.0.0.1-10.0.0.1");
    theAddressIsStillHers();
  }

  private void onlineWithTheOnlyAddress() throws Exception {
    node.pool(ISP, "10.0.0.1-10.0.0.1");
    assertThat(session("a1", PHONE)).isInstanceOf(Admission.Granted.class);
    String address = addressOf(node.lease(ISP, ANN, "a1", PHONE).join());
    node.report(ISP, START, "ann", "a1", address);
    Await.until("it is up and told", () -> node.sessions.tracker.written() == 1);
  }

  private void theAddressIsStillHers() {
    node.desk.review(clock.millis());
    assertThat(node.desk.freed()).isZero();
    assertThat(node.desk.held()).isEqualTo(2);
    assertThat(node.lease(ISP, BOB, "b1", LAPTOP).join()).isInstanceOf(Admission.Refused.class);
  }

  @Test
  @DisplayName("R6, R11 where the router sends no Class back, address and device tell the session")
  void aSessionWithoutClassKeepsWhatItHas() throws Exception {
    String device = "00:11:22:AA:BB:03";
    node.pool(ISP, "10.0.0.1-10.0.0.1");
    assertThat(session("a1", device)).isInstanceOf(Admission.Granted.class);
    String address = addressOf(node.lease(ISP, ANN, "a1", device).join());
    node.report(ISP, START, "ann", "", address);
    Await.until("it is up", () -> node.sessions.sessions.count() == 1);
    clock.advance(Liveness.RESERVATION.plusSeconds(1));
    theAddressIsStillHers();
    assertThat(session("a2", LAPTOP)).isInstanceOf(Admission.Refused.class);

    node.report(ISP, STOP, "ann", "", address);
    Await.until("it is over", () -> node.sessions.sessions.count() == 0);
    node.desk.review(clock.millis());
    assertThat(node.desk.held()).isZero();
  }

  @Test
  @DisplayName("IP6 prefixes are leased, to delegate and for the link")
  void prefixesAreLeased() {
    PoolRecord pool =
        new PoolRecord(
            LeaseNode.DELEGATED,
            "pd",
            PoolRecord.Kind.DELEGATED_PREFIX,
            56,
            List.of("2001:db8::-2001:db8:0:ff00::"),
            List.of("2001:db8::"));
    node.pool(ISP, pool);
    Answer answer =
        node.ask(ISP, ANN, "a1", "", new Admission.Wants(0, null, null, LeaseNode.DELEGATED))
            .join();

    assertThat(new AddressPool(pool).size()).isEqualTo(256);
    assertThat(HexFormat.of().formatHex(((Admission.Granted) answer).attributes()))
        .matches("7b0b003820010db80000..")
        .isNotEqualTo("7b0b003820010db8000000");
  }

  @Test
  @DisplayName("R6 the review frees what is forgotten and gives a session back what it uses")
  void theReviewMends() throws Exception {
    node.pool(ISP, "10.0.0.1-10.0.0.9");
    String address = addressOf(node.lease(ISP, ANN, "a1", PHONE).join());
    node.desk.review(clock.millis());
    assertThat(node.desk.freed()).isZero();
    clock.advance(Liveness.RESERVATION.plusSeconds(1));
    node.desk.review(clock.millis());
    assertThat(node.desk.freed()).isEqualTo(1);
    assertThat(node.desk.held()).isZero();

    node.report(ISP, INTERIM, "ann", "a1", address);
    Await.until("it is up after all", () -> node.sessions.sessions.count() == 1);
    node.desk.review(clock.millis());
    assertThat(node.desk.mended()).isEqualTo(1);
    assertThat(node.desk.held()).isEqualTo(1);

    node.report(ISP, INTERIM, "bob", "bb", address);
    Await.until("another uses it", () -> node.sessions.sessions.count() == 2);
    node.desk.review(clock.millis());
    assertThat(node.desk.conflicts()).isEqualTo(1);
  }

  @Test
  @DisplayName("R6 what a line left behind when it dialled in again is no conflict")
  void whatALineLeftBehindIsNoConflict() throws Exception {
    node.pool(ISP, "10.0.0.1-10.0.0.9");
    String address = addressOf(node.lease(ISP, ANN, "a1", PHONE).join());
    node.report(ISP, START, "ann", "a1", address);
    clock.advance(Duration.ofSeconds(1));
    assertThat(addressOf(node.lease(ISP, ANN, "a2", PHONE).join())).isEqualTo(address);
    node.report(ISP, START, "ann", "a2", address);
    Await.until("the Stop was lost", () -> node.sessions.sessions.count() == 2);
    node.desk.review(clock.millis());
    assertThat(node.desk.conflicts()).isZero();
  }

  private boolean isReported(String username) {
    return !node.sessions.sessions.ofUser(ISP, username).getFirst().state().unreported();
  }

  private Answer session(String token, String mac) {
    return node.session(ISP, ANN, token, mac, 1).join();
  }
}
