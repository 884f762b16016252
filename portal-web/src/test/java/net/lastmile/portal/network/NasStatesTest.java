package net.lastmile.portal.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import net.lastmile.api.network.NasRules;
import net.lastmile.api.network.NasView;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.portal.network.NasStates.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("N8 a router says how long it has not been heard of")
class NasStatesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void isSeenAsLongAsItIsHeard() {
    Instant heard = NOW.minus(NasStates.QUIET_AFTER);
    assertThat(NasStates.of(nas(true, heard, null), NOW)).isEqualTo(State.SEEN);
    assertThat(NasStates.of(nas(true, heard, heard), NOW)).isEqualTo(State.SILENT);
    assertThat(NasStates.of(nas(true, null, null), NOW)).isEqualTo(State.UNSEEN);
  }

  @Test
  void isQuietOnceItIsNot() {
    Instant heard = NOW.minus(NasStates.QUIET_AFTER).minus(Duration.ofSeconds(1));
    assertThat(NasStates.of(nas(true, heard, null), NOW)).isEqualTo(State.QUIET);
    assertThat(NasStates.of(nas(true, heard, heard), NOW)).isEqualTo(State.QUIET);
    assertThat(NasStates.of(nas(false, heard, null), NOW)).isEqualTo(State.INACTIVE);
  }

  @Test
  @DisplayName("L3: a router whose passwords come out as no text says so in its state")
  void doubtsTheSecret() {
    Instant heard = NOW.minusSeconds(5);
    assertThat(NasStates.of(nas(true, heard, null, heard), NOW)).isEqualTo(State.SECRET_DOUBTED);
    assertThat(NasStates.of(nas(false, heard, null, heard), NOW)).isEqualTo(State.INACTIVE);
  }

  private static NasView nas(boolean active, Instant lastSeenAt, Instant silentSince) {
    return nas(active, lastSeenAt, silentSince, null);
  }

  private static NasView nas(
      boolean active, Instant lastSeenAt, Instant silentSince, Instant secretDoubtedAt) {
    return new NasView(
        null,
        "bng-1",
        "192.0.2.1",
        Vendor.GENERIC,
        MessageAuthenticatorPolicy.LEARN,
        3799,
        active,
        null,
        NasRules.NONE,
        lastSeenAt,
        0,
        false,
        silentSince,
        Map.of(),
        null,
        NOW,
        null,
        false,
        secretDoubtedAt);
  }
}
