package net.lastmile.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.lastmile.edge.fixture.JavaProcess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledStoreTest {
  private static final long ENOUGH = 600;

  @TempDir Path directory;

  @Test
  @DisplayName("R10 a killed node has on its disk all that its cursor covers")
  void theDiskHoldsWhatTheCursorCovers() throws Exception {
    long said = JavaProcess.untilKilled(KilledStore.class, directory, number -> number >= ENOUGH);
    AtomicLong live = new AtomicLong();
    AtomicLong gone = new AtomicLong();
    List<Long> seqs = Collections.synchronizedList(new ArrayList<>());

    try (Records records = new TestRegion(directory, 1).start(0)) {
      long cursor = records.cursor();
      records.feedInto(
          (kind, tenant, key, seq, payload) -> {
            if (seq <= cursor) {
              (payload == null ? gone : live).incrementAndGet();
              seqs.add(seq);
            }
          });
      assertThat(cursor).isGreaterThanOrEqualTo(said);
      assertThat(live.get()).isEqualTo(cursor / 3);
      assertThat(gone.get()).isEqualTo(cursor / 3);
      assertThat(seqs).doesNotHaveDuplicates();
    }
  }
}
