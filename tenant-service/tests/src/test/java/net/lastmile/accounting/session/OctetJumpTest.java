package net.lastmile.accounting.session;

import static net.lastmile.edge.contract.event.AccountingEvent.StatusType.INTERIM;
import static net.lastmile.edge.contract.event.AccountingEvent.StatusType.START;
import static net.lastmile.edge.contract.event.AccountingEvent.StatusType.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.event.IgnoredValue;
import net.lastmile.testing.AccountingPacket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is done with totals that a line of 10 Mbit/s cannot have reached. */
class OctetJumpTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final UUID NAS = UUID.randomUUID();
  private static final int KBPS = 10_000;
  private static final int HOUR = 3_600;

  /** A counter without Gigawords that fell to 256 octets below zero. */
  private static final long BELOW_ZERO = 4_294_967_040L;

  private final AccountedLine line = new AccountedLine(UUID.randomUUID(), KBPS, KBPS);
  private AccountedSession session;

  @BeforeEach
  void starts() {
    session = AccountedSession.begin(packet(START, 0).event());
    hear(packet(START, 0));
  }

  @Test
  @DisplayName("B2: a bad packet that is sent again confirms nothing")
  void aPacketSentAgainConfirmsNothing() {
    hear(packet(INTERIM, 60).totals(60, BELOW_ZERO, 9_000));
    hear(packet(INTERIM, 65).totals(60, BELOW_ZERO, 9_000).delayed(5));
    isLeftOut();
    hear(packet(INTERIM, 120).totals(60, BELOW_ZERO, 9_000));
    isLeftOut();
    hear(packet(INTERIM, 180).totals(180, 3_000, 10_000));
    assertThat(session.inputOctets).isEqualTo(3_000);
    assertThat(session.outputOctets).isEqualTo(10_000);
  }

  @Test
  @DisplayName("B2: nor does its copy at the other edge, nor the Stop of the same moment")
  void aCopyAtTheOtherEdgeConfirmsNothing() {
    hear(packet(INTERIM, 60).totals(60, BELOW_ZERO, 9_000));
    hear(packet(INTERIM, 61).totals(60, BELOW_ZERO, 9_000));
    hear(packet(INTERIM, 64).totals(64, BELOW_ZERO + 100, 9_000));
    isLeftOut();
  }

  @Test
  @DisplayName("B2: without Acct-Session-Time, nor does a later packet with the same total")
  void aTotalThatStandsStillConfirmsNothing() {
    for (int minute = 1; minute < 5; minute++) {
      hear(packet(INTERIM, minute * 60).totals(0, BELOW_ZERO, 0));
    }
    assertThat(session.inputOctets).isZero();
    assertThat(session.doubts.fasterThanPlan).isFalse();
  }

  @Test
  @DisplayName("B2: a later reading that goes on confirms, reported to one edge or to both")
  void aLaterReadingThatGoesOnConfirms() {
    for (int edge = 0; edge < 2; edge++) {
      hear(packet(INTERIM, 60 + edge).totals(60, 0, 2_000_000_000L));
    }
    assertThat(session.outputOctets).isZero();
    for (int edge = 0; edge < 2; edge++) {
      hear(packet(INTERIM, 120 + edge).totals(120, 0, 4_000_000_000L));
    }
    assertThat(session.outputOctets).isEqualTo(4_000_000_000L);
    assertThat(session.doubts.fasterThanPlan).isTrue();
  }

  @Test
  @DisplayName("B2: a Stop that is the first to say so counts what the line carries, and is marked")
  void aStopCountsWhatTheLineCarries() {
    long carried = (HOUR + OctetJump.SLACK_SECONDS) * KBPS * 150L + OctetJump.SLACK_OCTETS;
    AccountedSession.Delta delta = hear(packet(STOP, HOUR).totals(HOUR, 7_000, 9_000_000_000L));
    assertThat(session.outputOctets).isEqualTo(carried).isBetween(5_590_000_000L, 5_600_000_000L);
    assertThat(session.inputOctets).isEqualTo(7_000);
    assertThat(delta.downloadOctets()).isEqualTo(carried);
    assertThat(session.doubts.ignored).containsExactly(IgnoredValue.COUNTER_JUMP);
    assertThat(session.doubts.fasterThanPlan).isFalse();
  }

  @Test
  @DisplayName("B2: that Stop counts once, however often it comes, and no more after it")
  void suchAStopCountsOnce() {
    long total = 5_700_000_000L;
    hear(packet(STOP, HOUR).totals(HOUR, 0, total));
    long once = session.outputOctets;
    assertThat(once).isLessThan(total);
    hear(packet(STOP, HOUR + 1).totals(HOUR, 0, total));
    hear(packet(STOP, HOUR + 600).totals(HOUR, 0, total).delayed(600));
    hear(packet(INTERIM, HOUR - 60).totals(HOUR - 60, 0, 5_000_000_000L));
    assertThat(session.outputOctets).isEqualTo(once);
  }

  @Test
  @DisplayName("B2: a Stop that goes on from a doubted reading confirms it; one that does not, not")
  void aStopMayConfirm() {
    hear(packet(INTERIM, 300).totals(300, BELOW_ZERO, 2_000_000_000L));
    hear(packet(STOP, 600).totals(600, BELOW_ZERO, 4_000_000_000L));
    assertThat(session.outputOctets).isEqualTo(4_000_000_000L);
    assertThat(session.inputOctets)
        .isEqualTo((600 + OctetJump.SLACK_SECONDS) * KBPS * 150L + OctetJump.SLACK_OCTETS);
  }

  @Test
  @DisplayName("B2: what no line carries is no line's traffic at a Stop either")
  void whatNoLineCarriesCountsNothing() {
    hear(packet(STOP, 60).totals(60, Long.MAX_VALUE >> 8, 5_000));
    assertThat(session.inputOctets).isZero();
    assertThat(session.outputOctets).isEqualTo(5_000);
  }

  private void isLeftOut() {
    assertThat(session.inputOctets).isZero();
    assertThat(session.outputOctets).isEqualTo(9_000);
    assertThat(session.doubts.fasterThanPlan).isFalse();
    assertThat(session.lastIgnored).containsExactly(IgnoredValue.COUNTER_JUMP);
  }

  private AccountedSession.Delta hear(AccountingPacket packet) {
    return session.apply(packet.event(), line);
  }

  private static AccountingPacket packet(StatusType type, int afterNoon) {
    return AccountingPacket.of(UUID.randomUUID(), NAS, "ana", type)
        .session("s1", "")
        .at(NOON.plusSeconds(afterNoon));
  }
}
