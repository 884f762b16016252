package net.lastmile.edge.session.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import net.lastmile.edge.contract.event.NasIdentity;
import net.lastmile.edge.session.Told;
import net.lastmile.edge.session.index.SessionKey;
import net.lastmile.edge.session.index.Sessions;
import net.lastmile.edge.store.record.StoredSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Lines of one router that report one after another, as in practice, and a run of the watch every
 * 10 s.
 */
class SilenceWatchTest {
  private static final UUID ISP = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER_ISP = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  private static final UUID NAS = UUID.randomUUID();
  private static final int INTERVAL = 300;
  private static final int STEP = 10;
  private static final int LINES = INTERVAL / STEP;
  private static final int HOUR = 3_600;
  private static final IntPredicate ALL = line -> true;
  private static final IntPredicate NONE = line -> false;

  private final Sessions sessions = new Sessions();
  private final Told told = new Told();
  private final List<String> members = new ArrayList<>(List.of("edge-0", "edge-1"));
  private SilenceWatch watch = new SilenceWatch(sessions, told, new Two(), "edge-0", 0);
  private final Map<String, Long> begun = new HashMap<>();
  private NasIdentity nas = NasIdentity.NONE;
  private int slowBySeconds;
  private int seconds;

  /** Number of the router's run; its session ids start anew with each. */
  private int run;

  @Test
  @DisplayName("R5 a NAS falls silent whose lines report at different times: nothing is closed")
  void theSilenceOfANasClosesNothing() {
    pass(HOUR, ALL);
    pass(HOUR, NONE);
    assertThat(told.said).containsExactly("SILENT");
    assertThat(watch.silentNases()).isEqualTo(1);

    pass(HOUR, ALL);
    assertThat(told.said).containsExactly("SILENT", "REPORTS_AGAIN");
    assertThat(sessions.count()).isEqualTo(LINES);
    assertThat(watch.silentNases()).isZero();
  }

  @Test
  @DisplayName("R5 a line that vanishes while others report is closed after 2.5 intervals")
  void aLineThatVanishesIsLost() {
    pass(HOUR, ALL);
    heard(OTHER_ISP, 0, "edge-0");
    pass(INTERVAL * 5 / 2, line -> line != 0);
    assertThat(told.said).isEmpty();
    pass(STEP, line -> line != 0);
    assertThat(told.said).containsExactly("line0 lost", "line0 lost");
    pass(HOUR, line -> line > 3);
    assertThat(told.said)
        .containsExactlyInAnyOrder(
            "line0 lost", "line0 lost", "line1 lost", "line2 lost", "line3 lost");
    assertThat(sessions.count()).isEqualTo(LINES - 4);
  }

  @Test
  @DisplayName("C3 a NAS that never reports a session: silence is no end of any")
  void whoNeverReportsIsNotSilent() {
    for (int line = 0; line < 3; line++) {
      started(line);
    }
    pass(3 * HOUR, NONE);
    assertThat(told.said).isEmpty();
    assertThat(sessions.count()).isEqualTo(3);

    heard(ISP, 7, "edge-0");
    pass(HOUR, line -> line == 7);
    assertThat(told.said).as("it does report").contains("line0 lost", "line1 lost", "line2 lost");
  }

  @Test
  @DisplayName("C3 of a NAS that never reports, a session whose line dialled in again is over")
  void whoDialledInAgainIsNotLeftBehind() {
    started(0);
    started(1);
    pass(STEP, NONE);
    run++;
    started(0);
    pass(HOUR, NONE);
    assertThat(told.said).containsExactly("line0 lost");
    assertThat(sessions.ofUser(ISP, "line0"))
        .singleElement()
        .matches(session -> session.key().sessionId().endsWith("of 1"));
    assertThat(sessions.count()).isEqualTo(2);
  }

  @Test
  @DisplayName("C3 G4 of two NAS behind one proxy one never reports: silence ends none of its own")
  void whoNeverReportsBesideOneThatDoes() {
    nas = new NasIdentity("10.0.0.2", "");
    for (int line = 0; line < 3; line++) {
      started(line);
    }
    nas = new NasIdentity("10.0.0.1", "");
    pass(3 * HOUR, line -> line > 2);
    assertThat(told.said).isEmpty();
    assertThat(sessions.count()).isEqualTo(LINES);
  }

  @Test
  @DisplayName("R5 G4 a small NAS falls silent behind the proxy of a large one: nothing is closed")
  void theSilenceOfOneOfTwoBehindAProxy() {
    nas = new NasIdentity("10.0.0.2", "");
    pass(HOUR, line -> line < NasTally.FLOOD_SESSIONS);
    nas = new NasIdentity("10.0.0.1", "");
    pass(HOUR, line -> line >= NasTally.FLOOD_SESSIONS);
    assertThat(told.said).containsExactly("SILENT");
    assertThat(sessions.count()).isEqualTo(LINES);

    nas = new NasIdentity("10.0.0.2", "");
    pass(HOUR, line -> line < NasTally.FLOOD_SESSIONS);
    assertThat(told.said).containsExactly("SILENT", "REPORTS_AGAIN", "SILENT");
    assertThat(sessions.count()).isEqualTo(LINES);
  }

  @Test
  @DisplayName("G2 a router's clock is slow: who reports on time is not silent")
  void aSlowRoutersLinesAreHeard() {
    slowBySeconds = 20 * 60;
    pass(HOUR, ALL);
    pass(HOUR, line -> line != 3);
    assertThat(told.said).containsExactly("line3 lost");
  }

  @Test
  @DisplayName("Clocks: after the clock was set an hour ahead no session is lost that reports")
  void aClockThatWasSetEndsNothing() {
    pass(HOUR, line -> line < 3);
    seconds += HOUR;
    watch.listenFrom(millis());
    pass(HOUR, line -> line < 3);
    assertThat(told.said).isEmpty();
  }

  @Test
  void aLineThatDoesNotComeBackWithItsNasIsLost() {
    pass(HOUR, ALL);
    pass(HOUR, NONE);
    pass(HOUR, line -> line != 7);
    assertThat(told.said).containsExactly("SILENT", "REPORTS_AGAIN", "line7 lost");
  }

  @Test
  void whatAnotherNodeHearsSaysNothingOfTheNas() {
    for (int line = 1; line <= LINES; line++) {
      heard(ISP, line * 1_000, "edge-1");
    }
    heard(ISP, 0, "edge-0");
    pass(HOUR, NONE);
    assertThat(told.said).containsExactly("line0 lost");
  }

  @Test
  void ofANodeThatIsGoneLinesAreGivenTheTimeThatItDidNotTell() {
    heard(ISP, 0, "edge-1");
    members.remove("edge-1");
    pass(INTERVAL * 15 / 4 - STEP, NONE);
    assertThat(told.said).isEmpty();
    pass(2 * STEP, NONE);
    assertThat(told.said).containsExactly("line0 lost");
  }

  @Test
  @DisplayName("R5 a NAS restarts without a word, its lines dial in again: the old are closed")
  void whatIsReplacedSaysNothingOfTheNas() {
    pass(HOUR, ALL);
    run++;
    pass(HOUR, ALL);
    assertThat(told.said).hasSize(LINES).allMatch(said -> said.endsWith("lost"));
    assertThat(sessions.count()).isEqualTo(LINES);
  }

  @Test
  @DisplayName("R5 a node that starts anew while a NAS is silent tells of its return")
  void theReturnIsToldByANodeThatStartedMeanwhile() {
    pass(HOUR, ALL);
    pass(HOUR, NONE);
    restart();
    assertThat(watch.silentNases()).isEqualTo(1);
    pass(INTERVAL, NONE);
    assertThat(told.said).containsExactly("SILENT");
    pass(INTERVAL, ALL);
    assertThat(told.said).containsExactly("SILENT", "REPORTS_AGAIN");
    assertThat(sessions.count()).isEqualTo(LINES);
  }

  @Test
  void aSilenceThatOutlastsTheStartIsToldAgainForAnotherNodeMayHaveEndedIt() {
    pass(HOUR, ALL);
    pass(HOUR, NONE);
    restart();
    pass(HOUR, NONE);
    assertThat(told.said).containsExactly("SILENT", "SILENT");
    pass(HOUR, ALL);
    assertThat(told.said).containsExactly("SILENT", "SILENT", "REPORTS_AGAIN");
    assertThat(sessions.count()).isEqualTo(LINES);
  }

  private void restart() {
    watch = new SilenceWatch(sessions, told, new Two(), "edge-0", millis());
  }

  /** Lets time pass; each of the router's reporting lines reports at its own time. */
  private void pass(int howLong, IntPredicate reports) {
    for (int end = seconds + howLong; seconds < end; ) {
      seconds += STEP;
      int line = seconds / STEP % LINES;
      if (reports.test(line)) {
        heard(ISP, line, "edge-0");
      }
      watch.run(
          millis(),
          session ->
              sessions.apply(
                  session.key().text(), session.state().ended(StoredSession.LOST, millis())));
    }
  }

  private void heard(UUID tenant, int line, String node) {
    heard(tenant, line, node, false);
  }

  /** Only its Start is known. */
  private void started(int line) {
    heard(ISP, line, "edge-0", true);
  }

  private void heard(UUID tenant, int line, String node, boolean unreported) {
    String name = "line" + line;
    String key = new SessionKey(tenant, NAS, name + " of " + run, "").text();
    long began = begun.computeIfAbsent(key, k -> millis());
    sessions.apply(
        key,
        new StoredSession(
            name,
            "",
            "",
            "",
            "00:11:22:33:44:55",
            "",
            "",
            began,
            millis() - slowBySeconds * 1_000L,
            INTERVAL,
            node,
            StoredSession.LIVE,
            "",
            "",
            nas.address(),
            nas.identifier(),
            unreported,
            false,
            "",
            millis()));
  }

  private long millis() {
    return seconds * 1_000L;
  }

  /** This node leads. */
  private final class Two implements Membership {
    @Override
    public List<String> members() {
      return members;
    }

    @Override
    public boolean leads() {
      return true;
    }
  }
}
