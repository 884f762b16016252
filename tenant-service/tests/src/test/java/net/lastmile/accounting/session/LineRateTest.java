package net.lastmile.accounting.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.testing.AccountingPacket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a session's rate is what counted since the reading before, over the time between")
class LineRateTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final UUID NAS = UUID.randomUUID();
  private static final AccountedLine LINE = new AccountedLine(null, 100_000, 100_000);

  private final AccountedSession session =
      AccountedSession.begin(packet(StatusType.START, 0, 0, 0));

  @Test
  void isKnownFromTheFirstInterimAfterTheStart() {
    session.apply(packet(StatusType.START, 0, 0, 0), LINE);
    assertThat(session.rate).isEqualTo(LineRate.UNKNOWN);
    session.apply(packet(StatusType.INTERIM, 60, 7_500_000, 75_000_000), LINE);
    assertThat(session.rate).isEqualTo(new LineRate(10_000L, 1_000L));
    session.apply(packet(StatusType.INTERIM, 120, 7_500_000, 75_000_000), LINE);
    assertThat(session.rate).isEqualTo(new LineRate(0L, 0L));
  }

  @Test
  @DisplayName("a session whose start was lost has no reading before its first")
  void isUnknownAfterOneReading() {
    session.apply(packet(StatusType.INTERIM, 3_600, 7_500_000, 75_000_000), LINE);
    assertThat(session.rate).isEqualTo(LineRate.UNKNOWN);
  }

  @Test
  void aPacketSentAgainChangesNothing() {
    session.apply(packet(StatusType.START, 0, 0, 0), LINE);
    AccountingEvent interim = packet(StatusType.INTERIM, 60, 7_500_000, 75_000_000);
    session.apply(interim, LINE);
    session.apply(interim, LINE);
    Instant later = NOON.plusSeconds(62);
    session.apply(packetAt(later, StatusType.INTERIM, 60, 7_500_000, 75_000_000), LINE);
    assertThat(session.rate).isEqualTo(new LineRate(10_000L, 1_000L));
  }

  @Test
  @DisplayName(
      "B2: a reading that is doubted tells no rate, and the next counts since the last good one")
  void aDoubtedReadingTellsNone() {
    session.apply(packet(StatusType.START, 0, 0, 0), LINE);
    session.apply(packet(StatusType.INTERIM, 60, 7_500_000, 75_000_000), LINE);
    session.apply(packet(StatusType.INTERIM, 120, Long.MAX_VALUE - 255, 75_000_000), LINE);
    assertThat(session.rate).isEqualTo(LineRate.UNKNOWN);
    session.apply(packet(StatusType.INTERIM, 180, 22_500_000, 225_000_000), LINE);
    assertThat(session.rate).isEqualTo(new LineRate(10_000L, 1_000L));
  }

  private static AccountingEvent packet(StatusType type, long seconds, long in, long out) {
    return packetAt(NOON.plusSeconds(seconds), type, seconds, in, out);
  }

  private static AccountingEvent packetAt(
      Instant at, StatusType type, long seconds, long in, long out) {
    return AccountingPacket.of(UUID.randomUUID(), NAS, "ana", type)
        .at(at)
        .totals(seconds, in, out)
        .event();
  }
}
