package net.lastmile.edge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import net.lastmile.edge.directory.MacLocks;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.store.record.StoredClaim;
import org.infinispan.commons.TimeoutException;
import org.jgroups.protocols.DISCARD;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that no longer answers, but that the others have not given up yet. */
class HungNodeTest {
  private static final UUID ISP = UUID.randomUUID();
  private static final UUID LINE = UUID.randomUUID();
  private static final long MAC = 0x001122AABB03L;

  @TempDir Path directory;
  private final DISCARD line = new DISCARD();
  private TestRegion region;
  private Records first;

  @BeforeEach
  void theSecondHangs() throws Exception {
    region = new TestRegion(directory, 2);
    first = region.startPatient(0, line);
    Records second = region.start(1);
    Await.until("both are there", () -> first.members().size() == 2);
    first.claims().swap("before", null, claim());
    assertThat(second.claims().get("before")).isEqualTo(claim());
    line.discardAll(true);
  }

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  @DisplayName("R10 a log-in that claims something waits for a hung node no longer than the limit")
  void aClaimFailsBeforeTheNodeIsGivenUp() {
    assertThatThrownBy(() -> first.claims().swap("after", null, claim()))
        .isInstanceOf(TimeoutException.class)
        .hasMessageContaining(SharedMap.LOG_IN_LIMIT.toString());
    assertThat(first.members()).hasSize(2);
  }

  @Test
  @DisplayName("R10 nor does one that locks its line to its device")
  void aMacLockFailsBeforeTheNodeIsGivenUp() {
    MacLocks locks = first.macLocks();
    CompletableFuture<Long> locked = locks.lock(ISP, LINE, 1, MAC, 0).toCompletableFuture();
    assertThatThrownBy(locked::join)
        .hasCauseInstanceOf(java.util.concurrent.TimeoutException.class);
    assertThat(first.members()).hasSize(2);
  }

  private static StoredClaim claim() {
    return new StoredClaim(LINE.toString(), "aa", "", "", "", 1, true);
  }
}
