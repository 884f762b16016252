package net.lastmile.edge.contract.event;

import static net.lastmile.edge.contract.event.AccountingEvent.StatusType.INTERIM;
import static net.lastmile.edge.contract.event.AccountingEvent.StatusType.START;
import static net.lastmile.edge.contract.event.AccountingEvent.StatusType.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table of cases in {@link SessionRule}: which session a packet belongs to. */
class SessionRuleTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final UUID LINE = UUID.randomUUID();
  private static final String ONE = "01".repeat(16);
  private static final String TWO = "02".repeat(16);
  private static final NasIdentity BNG = new NasIdentity("10.0.0.1", "bng");

  private static final KnownSession SESSION = up(names("", null, "ana", "3"), 600);

  @Test
  @DisplayName("A1 A3 without Class another User-Name is another session")
  void anotherName() {
    assertThat(SessionRule.isOf(packet(INTERIM, 900, 900, names("", null, "bob", "3")), SESSION))
        .isFalse();
    assertThat(SessionRule.isOf(packet(INTERIM, 900, 900, names("", null, "Ana", "3")), SESSION))
        .isTrue();
    assertThat(SessionRule.isOf(packet(INTERIM, 900, 900, names("", null, "", "3")), SESSION))
        .isTrue();
  }

  @Test
  @DisplayName("A2 without Class another port is another session; one left out fits")
  void anotherPort() {
    assertThat(SessionRule.isOf(packet(INTERIM, 900, 900, names("", null, "ana", "4")), SESSION))
        .isFalse();
    assertThat(SessionRule.isOf(packet(INTERIM, 900, 900, names("", null, "ana", "")), SESSION))
        .isTrue();
  }

  @Test
  @DisplayName("A1 a session id that a router uses again after it restarted is a new session")
  void comesRoundAgain() {
    SessionNames ana = names("", null, "ana", "3");
    KnownSession over =
        new KnownSession(ana, NOON, true, NOON.plusSeconds(600), NOON.plusSeconds(600), false);
    assertThat(SessionRule.isOf(packet(START, 700, 0, ana), over)).isFalse();
    assertThat(SessionRule.isOf(packet(INTERIM, 760, 60, ana), over)).isFalse();
    assertThat(SessionRule.isOf(packet(STOP, 760, 60, ana), over)).isFalse();
    KnownSession rebooted =
        new KnownSession(ana, NOON, true, NOON.plusSeconds(20), NOON.plusSeconds(20), true);
    assertThat(SessionRule.isOf(packet(START, 25, 0, ana), rebooted)).isFalse();
    assertThat(SessionRule.isOf(packet(INTERIM, 60, 60, ana), rebooted)).as("C1").isTrue();
  }

  @Test
  @DisplayName("A1 a Start that is sent again or late is none of a new session")
  void sentAgain() {
    SessionNames ana = names("", null, "ana", "3");
    assertThat(SessionRule.isOf(packet(START, 12, 0, ana), SESSION)).isTrue();
    assertThat(SessionRule.isOf(late(packet(START, 3_000, 0, ana), 3_000), SESSION)).isTrue();
    assertThat(SessionRule.isOf(packet(INTERIM, 300, 300, ana), SESSION)).isTrue();
  }

  @Test
  void whatTheOneBeforeSaidLateIsNotOfTheNewOne() {
    SessionNames ana = names("", null, "ana", "3");
    assertThat(SessionRule.isOf(late(packet(STOP, 700, 500, ana), 1_000), SESSION)).isFalse();
    KnownSession firstHeardOfThen =
        new KnownSession(ana, NOON, false, NOON.plusSeconds(600), null, false);
    assertThat(SessionRule.isOf(late(packet(START, 0, 0, ana), 900), firstHeardOfThen)).isTrue();
  }

  @Test
  @DisplayName("A4 a new Class of a line that proved itself anew goes on with its session")
  void reauthenticates() {
    KnownSession first = up(names(ONE, LINE, "ana", "3"), 40);
    SessionNames second = names(TWO, LINE, "ana", "3");
    assertThat(SessionRule.isOf(packet(INTERIM, 80, 80, second), first)).isTrue();
    assertThat(SessionRule.isOf(packet(STOP, 120, 119, second), first)).isTrue();
    assertThat(SessionRule.isOf(packet(START, 80, 0, second), first)).isFalse();
    assertThat(SessionRule.isOf(packet(INTERIM, 80, 80, names(TWO, null, "bob", "3")), first))
        .isFalse();
    assertThat(SessionRule.isOf(packet(INTERIM, 80, 80, names(TWO, LINE, "ana", "4")), first))
        .isFalse();
  }

  @Test
  @DisplayName("A5 the Class tells the line before the name does")
  void classFirst() {
    KnownSession first = up(names(ONE, LINE, "anonymous", "3"), 40);
    assertThat(SessionRule.isOf(packet(INTERIM, 80, 80, names(ONE, LINE, "ana@isp", "3")), first))
        .isTrue();
    assertThat(SessionRule.isOf(packet(INTERIM, 80, 80, names(TWO, LINE, "ana@isp", "3")), first))
        .isTrue();
    SessionNames stranger = names(TWO, UUID.randomUUID(), "anonymous", "3");
    assertThat(SessionRule.isOf(packet(INTERIM, 80, 80, stranger), first)).isFalse();
  }

  @Test
  @DisplayName("A3 a Class that another server gives to all lines proves nothing")
  void anothersClass() {
    KnownSession first = up(names(ONE, null, "ana", "3"), 40);
    assertThat(SessionRule.isOf(packet(INTERIM, 80, 80, names(ONE, null, "bob", "4")), first))
        .isFalse();
  }

  @Test
  @DisplayName("A4 a Class that was cut or left out speaks against nothing")
  void cutClass() {
    KnownSession first = up(names(ONE, LINE, "ana", "3"), 40);
    assertThat(
            SessionRule.isOf(
                packet(INTERIM, 80, 80, names(ONE.substring(0, 8), null, "ana", "3")), first))
        .isTrue();
    assertThat(SessionRule.isOf(packet(INTERIM, 80, 80, names("", null, "ana", "3")), first))
        .isTrue();
  }

  @Test
  @DisplayName("G4 two NAS behind one proxy have sessions of their own")
  void behindAProxy() {
    SessionNames here = new SessionNames("", null, "ana", "3", "", BNG);
    KnownSession first = up(here, 40);
    SessionNames there =
        new SessionNames("", null, "ana", "3", "", new NasIdentity("10.0.0.2", ""));
    assertThat(SessionRule.isOf(packet(INTERIM, 80, 80, there), first)).isFalse();
    SessionNames named = new SessionNames("", null, "ana", "3", "", new NasIdentity("", "BNG"));
    assertThat(SessionRule.isOf(packet(INTERIM, 80, 80, named), first)).isTrue();
    assertThat(BNG.differsFrom(new NasIdentity("10.0.0.1", "other"))).isTrue();
    assertThat(BNG.differsFrom(NasIdentity.NONE)).isFalse();
  }

  @Test
  void ofSeveralThatFitTheNearestIsMeant() {
    SessionNames ana = names("", null, "ana", "3");
    KnownSession before =
        new KnownSession(ana, NOON, true, NOON.plusSeconds(600), NOON.plusSeconds(600), false);
    KnownSession now =
        new KnownSession(ana, NOON.plusSeconds(900), true, NOON.plusSeconds(1_500), null, false);
    AccountingEvent packet = packet(INTERIM, 1_600, 700, names("", null, "", ""));
    assertThat(SessionRule.find(packet, List.of(before, now), known -> known)).contains(now);
    AccountingEvent late = late(packet(STOP, 2_600, 600, ana), 2_000);
    assertThat(SessionRule.find(late, List.of(before, now), known -> known)).contains(before);
  }

  @Test
  @DisplayName("G2 Event-Timestamp counts where it is credible, Acct-Delay-Time else")
  void tellsWhenItHappened() {
    assertThat(stamped(3_600, 0, 0)).isEqualTo(NOON);
    assertThat(stamped(3_600, 3_600, 0)).as("by both").isEqualTo(NOON);
    assertThat(late(packet(START, 3_600, 0, SESSION.names()), 3_600).happenedAt()).isEqualTo(NOON);
    assertThat(stamped(10, 0, 0)).as("clocks differ").isEqualTo(NOON.plusSeconds(10));
    assertThat(stamped(0, 0, 3_600)).as("ahead").isEqualTo(NOON);
    assertThat(stamped(0, 0, -NOON.getEpochSecond() + 86_400)).as("1970").isEqualTo(NOON);
    assertThat(stamped(600, 600, 600)).as("stamped when sent").isEqualTo(NOON);
  }

  /**
   * When a packet was made, by its arrival this late and the delay and timestamp that it carries.
   */
  private static Instant stamped(int lateSeconds, int delaySeconds, long stampAfterNoon) {
    AccountingEvent packet = packet(START, lateSeconds, 0, SESSION.names());
    return with(packet, packet.at(), delaySeconds, NOON.getEpochSecond() + stampAfterNoon)
        .happenedAt();
  }

  private static AccountingEvent late(AccountingEvent packet, int seconds) {
    return with(packet, packet.at(), seconds, 0);
  }

  private static KnownSession up(SessionNames names, int heardSeconds) {
    return new KnownSession(names, NOON, true, NOON.plusSeconds(heardSeconds), null, false);
  }

  private static SessionNames names(String token, UUID line, String username, String port) {
    return new SessionNames(token, line, username, port, "", NasIdentity.NONE);
  }

  private static AccountingEvent packet(
      StatusType type, int afterNoon, int seconds, SessionNames names) {
    return new AccountingEvent(
        1,
        LINE,
        LINE,
        NOON.plusSeconds(afterNoon),
        type,
        "00000001",
        names.classToken(),
        names.username(),
        "192.0.2.1",
        names.nasPort(),
        names.nasPortId(),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        0,
        0,
        seconds,
        0,
        "",
        names.nas(),
        0,
        names.subscriberId(),
        Set.of());
  }

  private static AccountingEvent with(
      AccountingEvent packet, Instant at, int delaySeconds, long eventTimestamp) {
    return new AccountingEvent(
        1,
        LINE,
        LINE,
        at,
        packet.type(),
        packet.sessionId(),
        packet.classToken(),
        packet.username(),
        "192.0.2.1",
        packet.nasPort(),
        packet.nasPortId(),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        0,
        0,
        packet.sessionSeconds(),
        delaySeconds,
        "",
        packet.nas(),
        eventTimestamp,
        packet.subscriberId(),
        Set.of());
  }
}
