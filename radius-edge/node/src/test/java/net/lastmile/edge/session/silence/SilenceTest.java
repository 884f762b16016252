package net.lastmile.edge.session.silence;

import static net.lastmile.edge.session.SessionNode.INTERIM;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.MovableClock;
import net.lastmile.edge.session.SessionNode;
import net.lastmile.edge.session.Told;
import net.lastmile.edge.store.Records;
import net.lastmile.edge.store.TestRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilenceTest {
  private static final UUID ISP = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER_ISP = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  private static final UUID NAS = UUID.randomUUID();
  private static final Duration SHORT = Duration.ofSeconds(300);
  private static final Duration TOO_LONG = Duration.ofSeconds(760);

  @TempDir Path directory;
  private final MovableClock clock = new MovableClock();
  private final Told told = new Told();
  private TestRegion region;
  private Records records;
  private SessionNode node;

  @BeforeEach
  void oneNode() throws Exception {
    region = new TestRegion(directory, 1);
    records = region.start(0);
    node = new SessionNode(records, "edge-0", told, clock);
  }

  @AfterEach
  void close() {
    node.close();
    region.close();
  }

  @Test
  @DisplayName(
      "R5 without an interim for 2.5 intervals a session is closed as lost; one more opens it")
  void aSilentSessionIsLost() throws Exception {
    interim(ISP, "ann");
    interim(OTHER_ISP, "ann");
    awaitUp(2);
    clock.advance(SHORT);
    interim(OTHER_ISP, "ann");
    Await.until("it is heard", () -> seenNow(OTHER_ISP));
    clock.advance(TOO_LONG.minus(SHORT));

    awaitUp(1);
    assertThat(node.sessions.ofUser(OTHER_ISP, "ann")).hasSize(1);
    assertThat(told.said).containsExactly("ann lost");

    interim(ISP, "ann");
    awaitUp(2);
  }

  @Test
  @DisplayName("R5 a BNG stops sending interims: an alarm for the NAS, and nothing is closed")
  void theSilenceOfAWholeNasRaisesAnAlarm() throws Exception {
    for (int i = 0; i < NasTally.FLOOD_SESSIONS; i++) {
      interim(ISP, "user" + i);
    }
    awaitUp(NasTally.FLOOD_SESSIONS);
    clock.advance(TOO_LONG);
    Await.until("the alarm is raised", () -> told.said.contains("SILENT"));
    assertThat(node.sessions.count()).isEqualTo(NasTally.FLOOD_SESSIONS);
    assertThat(node.tracker.silentNases()).isEqualTo(1);

    for (int i = 0; i < NasTally.FLOOD_SESSIONS; i++) {
      interim(ISP, "user" + i);
    }
    Await.until("the last is heard", () -> seenNow(ISP, "user4"));
    clock.advance(Duration.ofSeconds(11));
    Await.until("the alarm ends", () -> told.said.contains("REPORTS_AGAIN"));
    assertThat(told.said).containsExactly("SILENT", "REPORTS_AGAIN");
  }

  @Test
  @DisplayName("R5 after a day a silent NAS's sessions are closed all the same")
  void afterKeptLongEnoughSessionsOfASilentNasAreClosedAllTheSame() throws Exception {
    for (int i = 0; i < NasTally.FLOOD_SESSIONS; i++) {
      interim(ISP, "user" + i);
    }
    awaitUp(NasTally.FLOOD_SESSIONS);
    clock.advance(SilenceWatch.KEPT_AT_MOST.plusMinutes(1));
    awaitUp(0);
  }

  @Test
  @DisplayName("R5 R10 a node that could not listen takes nothing for lost")
  void whoCouldNotListenTakesNothingForLost() throws Exception {
    interim(ISP, "ann");
    awaitUp(1);
    Await.until("it is written", () -> node.tracker.written() == 1);
    node.close();
    clock.advance(TOO_LONG);
    node = new SessionNode(records, "edge-0", told, clock);
    clock.advance(SHORT);
    interim(OTHER_ISP, "ann");
    awaitUp(2);

    clock.advance(TOO_LONG.minus(SHORT));
    awaitUp(1);
    assertThat(node.sessions.ofUser(OTHER_ISP, "ann")).hasSize(1);
  }

  private void interim(UUID tenant, String username) {
    node.report(tenant, NAS, clock.instant(), INTERIM, username, "", "");
  }

  private void awaitUp(int count) throws Exception {
    Await.until(count + " are up", () -> node.sessions.count() == count);
  }

  private boolean seenNow(UUID tenant) {
    return seenNow(tenant, "ann");
  }

  private boolean seenNow(UUID tenant, String username) {
    return node.sessions.ofUser(tenant, username).getFirst().state().seenAtMillis()
        == clock.millis();
  }
}
