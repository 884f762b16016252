package net.lastmile.edge.session;

import static net.lastmile.edge.session.SessionNode.ACCOUNTING_ON;
import static net.lastmile.edge.session.SessionNode.INTERIM;
import static net.lastmile.edge.session.SessionNode.START;
import static net.lastmile.edge.session.SessionNode.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.MovableClock;
import net.lastmile.edge.session.silence.SilenceReport;
import net.lastmile.edge.store.Records;
import net.lastmile.edge.store.TestRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R10 one router does not fill the table of all tenants")
class NasShareTest {
  private static final UUID ISP = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER_ISP = UUID.fromString("00000000-0000-0000-0000-00000000000b");

  /** Both tenants have a NAS with this id. */
  private static final UUID NAS = UUID.randomUUID();

  private static final int MAX_UP = 5;
  private static final int MAX_BEGUN = 8;
  private static final int SENT = 20;

  @TempDir Path directory;
  private final MovableClock clock = new MovableClock();
  private TestRegion region;
  private Records records;
  private SessionNode node;

  @BeforeEach
  void oneNode() throws Exception {
    region = new TestRegion(directory, 1);
    records = region.start(0);
    NasShare share = new NasShare(MAX_UP, MAX_BEGUN);
    node = new SessionNode(records, "edge-0", SilenceReport.NONE, clock, share);
  }

  @AfterEach
  void close() {
    node.close();
    region.close();
  }

  @Test
  @DisplayName("Stops of ever new sessions are kept as far as its share goes")
  void stopsOfEverNewSessions() throws Exception {
    send(STOP, "n");
    othersAreHeard(1);
    assertThat(node.tracker.refused()).isEqualTo(SENT - MAX_BEGUN);

    clock.advance(SessionTracker.ENDED_KEPT);
    send(STOP, "later");
    othersAreHeard(2);
    assertThat(node.tracker.refused()).isEqualTo(2 * (SENT - MAX_BEGUN));
    written(2 * MAX_BEGUN + 2);
  }

  @Test
  @DisplayName("so are sessions without end; those that are up go on, and end")
  void sessionsWithoutEnd() throws Exception {
    send(START, "n");
    othersAreHeard(1);
    assertThat(node.sessions.count()).isEqualTo(MAX_UP + 1);
    assertThat(node.tracker.refused()).isEqualTo(SENT - MAX_UP);

    clock.advance(Duration.ofMinutes(1));
    report(INTERIM, "n0");
    report(STOP, "n1");
    report(INTERIM, "n" + MAX_UP);
    othersAreHeard(2);
    assertThat(node.sessions.ofUser(ISP, "n1")).isEmpty();
    assertThat(node.sessions.ofUser(ISP, "n" + MAX_UP)).as("there is room again").hasSize(1);
    assertThat(node.tracker.refused()).isEqualTo(SENT - MAX_UP);
  }

  @Test
  @DisplayName("what it begins within an hour is limited however often it says that it restarted")
  void restartsDoNotMakeRoom() throws Exception {
    send(START, "n");
    clock.advance(Duration.ofMinutes(1));
    node.routerSays(ISP, NAS, clock.instant(), ACCOUNTING_ON);
    clock.advance(Duration.ofMinutes(1));
    send(START, "again");
    othersAreHeard(1);
    assertThat(node.sessions.count()).isEqualTo(MAX_BEGUN - MAX_UP + 1);
    written(MAX_BEGUN + 1);
  }

  private void send(int type, String name) {
    for (int number = 0; number < SENT; number++) {
      report(type, name + number);
    }
  }

  private void report(int type, String username) {
    node.report(ISP, NAS, clock.instant(), type, username, "", "");
  }

  /** Packets are processed in order, so this one is processed last. */
  private void othersAreHeard(int howMany) throws Exception {
    String name = "other" + howMany;
    node.report(OTHER_ISP, NAS, clock.instant(), START, name, "", "");
    Await.until("it is up", () -> !node.sessions.ofUser(OTHER_ISP, name).isEmpty());
  }

  private void written(int states) throws Exception {
    Await.until("all is written", () -> records.sessions().size() >= states);
    node.tracker.close();
    assertThat(records.sessions().size()).isEqualTo(states);
  }
}
