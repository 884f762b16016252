package net.lastmile.edge.session;

import static net.lastmile.edge.session.SessionNode.ACCOUNTING_ON;
import static net.lastmile.edge.session.SessionNode.INTERIM;
import static net.lastmile.edge.session.SessionNode.START;
import static net.lastmile.edge.session.SessionNode.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.store.TestRegion;
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

  private static Instant seenAt(SessionNode node) {
    return Instant.ofEpochMilli(node.sessions.ofUser(ISP, "ann").getFirst().state().seenAtMillis());
  }
}
