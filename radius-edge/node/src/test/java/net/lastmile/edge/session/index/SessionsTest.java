package net.lastmile.edge.session.index;

import static net.lastmile.edge.session.SessionNode.ACCOUNTING_ON;
import static net.lastmile.edge.session.SessionNode.INTERIM;
import static net.lastmile.edge.session.SessionNode.START;
import static net.lastmile.edge.session.SessionNode.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.edge.contract.record.Username;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.session.SessionNode;
import net.lastmile.edge.store.TestRegion;
import net.lastmile.edge.store.record.StoredSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
  private static final UUID ISP = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER_ISP = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  private static final UUID NAS = UUID.randomUUID();
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final long MAC = 0x001122AABB03L;

  @TempDir Path directory;
  private TestRegion region;
  private SessionNode first;
  private SessionNode second;

  @BeforeEach
  void twoNodes() throws Exception {
    region = new TestRegion(directory, 2);
    first = new SessionNode(region.start(0), "edge-0");
    second = new SessionNode(region.start(1), "edge-1");
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
    region.close();
  }

  @Test
  @DisplayName(
      "R10 interim updates whose Start was lost: any packet makes the session, on every node")
  void anyPacketMakesTheSession() throws Exception {
    first.report(ISP, NAS, NOON, INTERIM, "Ann", "aa", "10.0.0.7");
    first.report(OTHER_ISP, NAS, NOON, START, "ann", "bb", "10.0.0.7");

    Await.until("both nodes know both", () -> second.sessions.count() == 2);
    assertThat(second.sessions.ofUser(ISP, "ANN"))
        .singleElement()
        .satisfies(session -> assertThat(session.key().token()).isEqualTo("aa"));
    assertThat(second.sessions.withAddress(ISP, "10.0.0.7")).hasSize(1);
    assertThat(second.sessions.withMac(ISP, MAC)).hasSize(1);
    assertThat(second.sessions.atPort(ISP, NAS, "7")).hasSize(1);
    assertThat(second.sessions.atPort(ISP, NAS, "ether3")).hasSize(1);
    assertThat(second.sessions.withToken(ISP, "bb")).isEmpty();
    assertThat(second.sessions.withToken(OTHER_ISP, "bb")).isPresent();
  }

  @Test
  @DisplayName("R5 session ids collide after a router's reboot: the Class token keeps them apart")
  void theSameSessionIdWithAnotherTokenIsAnotherSession() throws Exception {
    first.report(ISP, NAS, NOON, START, "ann", "aa", "10.0.0.7");
    first.report(ISP, NAS, NOON.plusSeconds(60), START, "ann", "cc", "10.0.0.8");
    first.report(ISP, NAS, NOON.plusSeconds(61), STOP, "ann", "aa", "10.0.0.7");

    Await.until(
        "the later one alone is up on both nodes",
        () ->
            second.sessions.withToken(ISP, "cc").isPresent()
                && second.sessions.ofUser(ISP, "ann").size() == 1
                && first.sessions.ofUser(ISP, "ann").size() == 1);
    assertThat(second.sessions.withAddress(ISP, "10.0.0.7")).isEmpty();
  }

  @Test
  @DisplayName("D1 where case tells usernames apart, the sessions of two lines are two lines'")
  void followsTheRuleOfNames() throws Exception {
    first.report(ISP, NAS, NOON, START, "Ana", "aa", "10.0.0.7");
    first.report(ISP, NAS, NOON, START, "ana", "bb", "10.0.0.8");
    Await.until("both are up", () -> first.sessions.count() == 2);
    assertThat(first.sessions.ofUser(ISP, "ANA")).hasSize(2);

    first.usernameCase = Username.Case.EXACT;
    assertThat(first.sessions.ofUser(ISP, "Ana"))
        .extracting(OnlineSession::token)
        .containsExactly("aa");
    assertThat(first.sessions.ofUser(ISP, "ANA")).isEmpty();
    assertThat(first.sessions.named(ISP, NAS, "8000ana", "", "ana"))
        .hasValueSatisfying(session -> assertThat(session.token()).isEqualTo("bb"));
  }

  @Test
  @DisplayName("Q2 what comes after a Stop does not open the session again")
  void whatComesAfterAStopDoesNotOpenTheSession() throws Exception {
    first.report(ISP, NAS, NOON, STOP, "ann", "aa", "10.0.0.7");
    Await.until("the Stop is written", () -> first.tracker.written() == 1);
    first.report(ISP, NAS, NOON.minusSeconds(5), START, "ann", "aa", "10.0.0.7");
    first.report(ISP, NAS, NOON.plusSeconds(5), START, "bob", "bb", "10.0.0.8");

    Await.until("the next is up", () -> second.sessions.count() == 1);
    assertThat(first.sessions.ofUser(ISP, "ann")).isEmpty();
  }

  @Test
  @DisplayName("R5 Accounting-On ends the NAS's sessions, and no other tenant's or NAS's")
  void accountingOnEndsTheSessionsOfItsNas() throws Exception {
    UUID otherNas = UUID.randomUUID();
    first.report(ISP, NAS, NOON, START, "ann", "aa", "10.0.0.7");
    first.report(ISP, otherNas, NOON, START, "bob", "bb", "10.0.0.8");
    first.report(OTHER_ISP, NAS, NOON, START, "ann", "cc", "10.0.0.7");
    Await.until("all are up", () -> second.sessions.count() == 3);

    second.routerSays(ISP, NAS, NOON.plusSeconds(10), ACCOUNTING_ON);

    Await.until("one is down", () -> first.sessions.count() == 2);
    assertThat(first.sessions.ofUser(ISP, "ann")).isEmpty();
    assertThat(first.sessions.ofUser(OTHER_ISP, "ann")).hasSize(1);
  }

  @Test
  @DisplayName("A1 A2 without Class two lines with one session id are two sessions")
  void linesWithOneIdAreApart() throws Exception {
    said(first, START, 0, "carl", 3, "10.0.0.3");
    said(second, START, 1, "dora", 4, "10.0.0.4");
    Await.until("both are up", () -> first.sessions.count() == 2 && second.sessions.count() == 2);
    said(first, INTERIM, 60, "dora", 0, "");
    said(first, STOP, 61, "carl", 3, "");
    Await.until("one is down", () -> second.sessions.count() == 1);
    assertThat(second.sessions.withAddress(ISP, "10.0.0.4")).hasSize(1);

    said(first, START, 120, "carl", 3, "10.0.0.5");
    Await.until("its id comes round again", () -> second.sessions.count() == 2);
    said(first, INTERIM, 60, "carl", 3, "10.0.0.3");
    said(first, START, 130, "carl", 3, "10.0.0.5");
    said(first, STOP, 180, "dora", 4, "");
    Await.until("what came late is through", () -> first.sessions.ofUser(ISP, "dora").isEmpty());
    assertThat(first.sessions.withAddress(ISP, "10.0.0.5")).hasSize(1);
    assertThat(first.sessions.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("A4 a line that proves itself anew within its session keeps it, under both Classes")
  void reauthenticates() throws Exception {
    String one = "01".repeat(16);
    String two = "02".repeat(16);
    first.report(ISP, NAS, NOON, START, "ann", one, "10.0.0.7");
    Await.until("it is up", () -> second.sessions.count() == 1);
    second.report(ISP, NAS, NOON.plusSeconds(40), INTERIM, "ann", two, "10.0.0.7");
    Await.until("it is told", () -> first.sessions.withToken(ISP, two).isPresent());
    assertThat(first.sessions.count()).isEqualTo(1);
    assertThat(first.sessions.withToken(ISP, one)).isPresent();
    first.report(ISP, NAS, NOON.plusSeconds(80), STOP, "ann", "03".repeat(16), "10.0.0.7");
    Await.until("it is down", () -> second.sessions.count() == 0);
  }

  @Test
  @DisplayName("C1 what is heard of after its NAS's Accounting-On is up, and its Stop ends it")
  void anInterimOutlivesAccountingOn() throws Exception {
    first.report(ISP, NAS, NOON, START, "ann", "", "10.0.0.7");
    Await.until("it is up", () -> second.sessions.count() == 1);
    first.routerSays(ISP, NAS, NOON.plusSeconds(10), ACCOUNTING_ON);
    Await.until("it is down", () -> second.sessions.count() == 0);
    second.report(ISP, NAS, NOON.plusSeconds(60), INTERIM, "ann", "", "10.0.0.7");
    Await.until("it is up again", () -> first.sessions.count() == 1);
    first.report(ISP, NAS, NOON.plusSeconds(70), STOP, "ann", "", "10.0.0.7");
    Await.until("it is over", () -> second.sessions.count() == 0);
    second.report(ISP, NAS, NOON.plusSeconds(80), INTERIM, "ann", "", "10.0.0.7");
    second.report(ISP, NAS, NOON.plusSeconds(81), START, "bob", "", "10.0.0.8");
    Await.until("the next is up", () -> second.sessions.count() == 1);
    assertThat(second.sessions.ofUser(ISP, "ann")).isEmpty();
  }

  @Test
  @DisplayName("G4 Accounting-On of one NAS behind a proxy ends its own sessions alone")
  void behindAProxy() throws Exception {
    for (int nas = 1; nas <= 2; nas++) {
      first.hand(
          ISP, NAS, NOON, packet(START, "ann", 3, "10.0.0." + nas).number(4, 0x0A090000 + nas));
    }
    Await.until("both are up", () -> second.sessions.count() == 2);
    second.hand(
        ISP,
        NAS,
        NOON.plusSeconds(9),
        new AttributeOctets()
            .number(AttributeType.ACCT_STATUS_TYPE, ACCOUNTING_ON)
            .number(AttributeType.NAS_IP_ADDRESS, 0x0A090002));
    Await.until("one is down", () -> first.sessions.count() == 1);
    assertThat(first.sessions.withAddress(ISP, "10.0.0.1")).hasSize(1);
  }

  private static void said(
      SessionNode node, int type, int afterNoon, String username, int port, String address) {
    node.hand(ISP, NAS, NOON.plusSeconds(afterNoon), packet(type, username, port, address));
  }

  /** A packet of a router that gives all sessions one id, and sends no Class. */
  private static AttributeOctets packet(int type, String username, int port, String address) {
    AttributeOctets packet =
        new AttributeOctets()
            .number(AttributeType.ACCT_STATUS_TYPE, type)
            .text(AttributeType.ACCT_SESSION_ID, "00000001")
            .text(AttributeType.USER_NAME, username);
    if (port > 0) {
      packet.number(AttributeType.NAS_PORT, port);
    }
    if (!address.isEmpty()) {
      packet.octets(AttributeType.FRAMED_IP_ADDRESS, InetAddress.ofLiteral(address).getAddress());
    }
    return packet;
  }

  @Test
  void interimsThatSayNothingNewAreNotTold() throws Exception {
    first.report(ISP, NAS, NOON, START, "ann", "aa", "10.0.0.7");
    Await.until("the Start is written", () -> first.tracker.written() == 1);
    first.report(ISP, NAS, NOON.plusSeconds(300), INTERIM, "ann", "aa", "10.0.0.7");
    Await.until("it is heard", () -> seenAt(first).equals(NOON.plusSeconds(300)));
    first.report(ISP, NAS, NOON.plusSeconds(600), INTERIM, "ann", "aa", "10.0.0.7");

    Await.until("every second is told", () -> seenAt(second).equals(NOON.plusSeconds(600)));
    Await.until("the first is through", () -> first.tracker.written() >= 2);
    assertThat(first.tracker.written()).isEqualTo(2);
  }

  @Test
  @DisplayName("R5 a plan that asks for more reports does not make running sessions silent")
  void aSessionKeepsTheIntervalOfItsLogIn() throws Exception {
    first.report(ISP, NAS, NOON, START, "ann", "", "10.0.0.7");
    Await.until("it is up", () -> first.sessions.count() == 1);
    first.askedSeconds = 60;
    first.report(ISP, NAS, NOON.plusSeconds(301), INTERIM, "ann", "", "10.0.0.7");
    Await.until("the next is heard", () -> seenAt(first).equals(NOON.plusSeconds(301)));
    assertThat(intervalOfAnn()).isEqualTo(300);
  }

  @Test
  @DisplayName(
      "G2 a router's clock is slow: its packets are in its order, and heard when they came")
  void whatASlowRouterSendsIsHeardNow() throws Exception {
    Instant slow = NOON.minusSeconds(20 * 60);
    first.hand(ISP, NAS, NOON, stamped(INTERIM, slow));
    Await.until("it is up", () -> first.sessions.count() == 1);
    StoredSession state = first.sessions.ofUser(ISP, "ann").getFirst().state();
    assertThat(state.seenAtMillis()).isEqualTo(slow.toEpochMilli());
    assertThat(state.heardAtMillis()).isEqualTo(NOON.toEpochMilli());

    first.hand(ISP, NAS, NOON.plusSeconds(300), stamped(INTERIM, slow.minusSeconds(300)));
    Await.until("one of before is heard", () -> heardAt(first).equals(NOON.plusSeconds(300)));
    assertThat(seenAt(first)).isEqualTo(slow);
  }

  private static AttributeOctets stamped(int type, Instant at) {
    return new AttributeOctets()
        .number(AttributeType.ACCT_STATUS_TYPE, type)
        .text(AttributeType.ACCT_SESSION_ID, "8000ann")
        .text(AttributeType.USER_NAME, "ann")
        .number(AttributeType.EVENT_TIMESTAMP, (int) at.getEpochSecond());
  }

  @Test
  void aPacketWithoutUserNameIsOfTheSessionsLine() throws Exception {
    first.askedSeconds = 600;
    first.report(ISP, NAS, NOON, START, "ann", "", "10.0.0.7");
    Await.until("it is up", () -> first.sessions.count() == 1);
    first.reportWithoutName(ISP, NAS, NOON.plusSeconds(20), "ann");
    Await.until("the next is heard", () -> seenAt(first).equals(NOON.plusSeconds(20)));
    assertThat(intervalOfAnn()).isEqualTo(600);
  }

  private int intervalOfAnn() {
    return first.sessions.ofUser(ISP, "ann").getFirst().state().intervalSeconds();
  }

  @Test
  void aRestartedNodeKnowsWhoIsOnline() throws Exception {
    first.report(ISP, NAS, NOON, START, "ann", "aa", "10.0.0.7");
    Await.until("it is told", () -> second.sessions.count() == 1);
    first.close();
    second.close();
    region.close();

    first = new SessionNode(region.start(0), "edge-0");
    assertThat(first.sessions.ofUser(ISP, "ann")).hasSize(1);
  }

  private static Instant heardAt(SessionNode node) {
    return Instant.ofEpochMilli(
        node.sessions.ofUser(ISP, "ann").getFirst().state().heardAtMillis());
  }

  private static Instant seenAt(SessionNode node) {
    return Instant.ofEpochMilli(node.sessions.ofUser(ISP, "ann").getFirst().state().seenAtMillis());
  }
}
