package net.lastmile.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.directory.MacLocks;
import net.lastmile.edge.fixture.Await;
import org.jgroups.protocols.DISCARD;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MacLocksTest {
  private static final UUID ISP = new UUID(0, 10);
  private static final UUID OTHER_ISP = new UUID(0, 11);
  private static final UUID LINE = new UUID(1, 1);
  private static final int CONTESTED_LINES = 500;
  private static final int AT_ONCE = 25;
  private static final long PATIENCE_SECONDS = 60;

  @TempDir Path directory;
  private final DISCARD firstWire = new DISCARD();
  private final DISCARD secondWire = new DISCARD();
  private TestRegion region;
  private Records first;
  private Records second;

  @BeforeEach
  void twoNodes() throws Exception {
    region = new TestRegion(directory, 2);
    first = region.start(0, firstWire);
    second = region.start(1, secondWire);
  }

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  @DisplayName("S8 a lock holds on every node at once, for that line, tenant and epoch")
  void holdsInTheWholeRegion() throws Exception {
    assertThat(lock(first.macLocks(), ISP, LINE, 0, 0xA, 1)).isEqualTo(0xA);
    assertThat(lock(second.macLocks(), ISP, LINE, 0, 0xB, 2)).isEqualTo(0xA);
    assertThat(second.macLocks().held(ISP, LINE, 0)).isEqualTo(0xA);
    assertThat(second.macLocks().held(OTHER_ISP, LINE, 0)).isEqualTo(MacAddress.NONE);
    assertThat(second.macLocks().held(ISP, LINE, 1)).as("after a reset").isEqualTo(-1);
    assertThat(lock(second.macLocks(), ISP, LINE, 1, 0xB, 3)).isEqualTo(0xB);
  }

  @Test
  @DisplayName("S8 of two nodes that lock a line at the same time one wins, on both")
  void agreesOnOne() throws Exception {
    Set<Long> winners = new HashSet<>();
    for (int i = 0; i < CONTESTED_LINES; i += AT_ONCE) {
      List<Contest> contests = IntStream.range(i, i + AT_ONCE).mapToObj(this::contest).toList();
      for (Contest contest : contests) {
        long winner = outcome(contest.here());
        assertThat(outcome(contest.there())).isEqualTo(winner);
        assertThat(first.macLocks().held(ISP, contest.line(), 0)).isEqualTo(winner);
        assertThat(second.macLocks().held(ISP, contest.line(), 0)).isEqualTo(winner);
        winners.add(winner);
      }
    }
    assertThat(winners).isSubsetOf(0xAL, 0xBL);
  }

  /** A line that both nodes lock. */
  private record Contest(UUID line, CompletionStage<Long> here, CompletionStage<Long> there) {}

  private Contest contest(int number) {
    UUID line = new UUID(2, number);
    return new Contest(
        line,
        first.macLocks().lock(ISP, line, 0, 0xA, number),
        second.macLocks().lock(ISP, line, 0, 0xB, number));
  }

  @Test
  @DisplayName("R10 a lock outlives a restart of the whole region, and goes once it is settled")
  void isKeptOnDiskUntilItIsSettled() throws Exception {
    lock(first.macLocks(), ISP, LINE, 0, 0xA, 1);
    first.close();
    second.close();
    Records again = region.start(0);
    assertThat(again.macLocks().held(ISP, LINE, 0)).isEqualTo(0xA);
    again.macLocks().settled(ISP, LINE, 0);
    Await.until("the lock is gone", () -> again.macLocks().held(ISP, LINE, 0) == MacAddress.NONE);
  }

  @Test
  @DisplayName("S8 where both sides of a split locked a line, the earlier lock holds afterwards")
  void theEarlierLockHoldsAfterASplit() throws Exception {
    cut(true);
    Await.until(
        "each side is alone", () -> first.members().size() == 1 && second.members().size() == 1);
    lock(first.macLocks(), ISP, LINE, 0, 0xA, 2_000);
    lock(second.macLocks(), ISP, LINE, 0, 0xB, 1_000);
    cut(false);
    Await.until(
        "both hold the earlier one",
        () ->
            first.macLocks().held(ISP, LINE, 0) == 0xB
                && second.macLocks().held(ISP, LINE, 0) == 0xB);
  }

  private static long lock(
      MacLocks locks, UUID tenantId, UUID line, int epoch, long mac, long nowMillis)
      throws Exception {
    return outcome(locks.lock(tenantId, line, epoch, mac, nowMillis));
  }

  private static long outcome(CompletionStage<Long> lock) throws Exception {
    return lock.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private void cut(boolean cut) {
    firstWire.discardAll(cut);
    secondWire.discardAll(cut);
  }
}
