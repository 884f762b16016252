package net.lastmile.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EndedLogInsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final EndedLogIns ended = new EndedLogIns(Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  @DisplayName("I9 every session a person began before the log-out is over, later ones are not")
  void endsWhatBeganBefore() {
    ended.end("ana");
    assertThat(ended.isEnded("ana", NOON.minusSeconds(3600))).isTrue();
    assertThat(ended.isEnded("ana", NOON)).isTrue();
    assertThat(ended.isEnded("ana", NOON.plusSeconds(1))).isFalse();
  }

  @Test
  void leavesOthersAlone() {
    ended.end("ana");
    assertThat(ended.isEnded("bea", NOON.minusSeconds(1))).isFalse();
  }
}
