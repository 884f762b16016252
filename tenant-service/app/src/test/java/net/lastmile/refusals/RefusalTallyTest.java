package net.lastmile.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccessOutcome;
import org.junit.jupiter.api.Test;

/** The refusals of a batch, before they are stored. */
class RefusalTallyTest {
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  private final UUID nas = UUID.randomUUID();
  private final UUID line = UUID.randomUUID();

  @Test
  void attemptsOfOneNameAtOneRouterForOneReasonAreOne() {
    RefusalTally tally =
        new RefusalTally(
            List.of(
                attempt("ana", AccessOutcome.WRONG_MAC, "aa", 20),
                attempt("ana", AccessOutcome.WRONG_MAC, null, 30),
                attempt("ana", AccessOutcome.WRONG_MAC, "bb", 10),
                attempt("ana", AccessOutcome.EXPIRED, "aa", 10)));
    assertThat(tally.kept())
        .containsExactly(
            attempt("ana", AccessOutcome.EXPIRED, "aa", 10),
            new Refusal(
                nas,
                AccessOutcome.WRONG_MAC,
                "ana",
                line,
                "aa",
                3,
                NOON.plusSeconds(10),
                NOON.plusSeconds(30)));
    assertThat(tally.dropped()).isEmpty();
  }

  @Test
  void aNameThatALineGotSinceIsAnother() {
    assertThat(
            new RefusalTally(
                    List.of(unknown("ana", 0), attempt("ana", AccessOutcome.UNKNOWN_USER, null, 1)))
                .kept())
        .hasSize(2);
  }

  @Test
  void ofAFloodOfNamesTheRepeatedAndTheLatestAreKept() {
    List<Refusal> flood = new ArrayList<>();
    flood.add(unknown("mistyped", 0));
    flood.add(unknown("mistyped", 1));
    for (int i = 0; i < RefusalTable.NAMES_PER_ROUTER + 50; i++) {
      flood.add(unknown("made-up-" + i, 2 + i));
    }
    flood.add(attempt("ana", AccessOutcome.EXPIRED, null, 0));
    RefusalTally tally = new RefusalTally(flood);
    assertThat(tally.kept()).hasSize(RefusalTable.NAMES_PER_ROUTER + 1);
    assertThat(tally.kept())
        .extracting(Refusal::username)
        .contains("mistyped", "ana", "made-up-" + (RefusalTable.NAMES_PER_ROUTER + 49))
        .doesNotContain("made-up-0");
    assertThat(tally.dropped()).containsExactly(Map.entry(nas, 51L));
  }

  private Refusal attempt(String name, AccessOutcome reason, String device, int second) {
    return Refusal.once(nas, reason, name, line, device, NOON.plusSeconds(second));
  }

  private Refusal unknown(String name, int second) {
    return Refusal.once(
        nas, AccessOutcome.UNKNOWN_USER, name, null, null, NOON.plusSeconds(second));
  }
}
