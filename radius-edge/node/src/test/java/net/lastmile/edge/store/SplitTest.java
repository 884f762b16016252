package net.lastmile.edge.store;

import static net.lastmile.edge.store.RecordsTest.gone;
import static net.lastmile.edge.store.RecordsTest.live;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.lastmile.edge.fixture.Await;
import org.jgroups.protocols.DISCARD;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitTest {
  private static final UUID ISP = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER_ISP = UUID.fromString("00000000-0000-0000-0000-00000000000b");

  @TempDir Path directory;
  private final DISCARD firstLine = new DISCARD();
  private final DISCARD secondLine = new DISCARD();
  private final Map<String, Long> firstHeard = new ConcurrentHashMap<>();
  private final Map<String, Long> secondHeard = new ConcurrentHashMap<>();
  private TestRegion region;
  private Records first;
  private Records second;

  @BeforeEach
  void twoNodes() throws Exception {
    region = new TestRegion(directory, 2);
    first = region.start(0, firstLine);
    second = region.start(1, secondLine);
    first.feedInto((kind, tenant, key, seq, payload) -> firstHeard.put(tenant + key, seq));
    second.feedInto((kind, tenant, key, seq, payload) -> secondHeard.put(tenant + key, seq));
    first.apply(List.of(live(1, ISP, "ann"), live(2, ISP, "eve"), live(3, OTHER_ISP, "ann")));
    first.moveCursor(3);
  }

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  @DisplayName("R10 after a split each record has its newest version, and the cursor is the oldest")
  void aSplitEndsWithTheNewestOfBothSides() throws Exception {
    cut(true);
    Await.until(
        "each side is alone", () -> first.members().size() == 1 && second.members().size() == 1);
    first.apply(List.of(live(4, ISP, "ann"), live(5, OTHER_ISP, "ann")));
    first.moveCursor(5);
    second.apply(List.of(live(4, ISP, "ann"), gone(6, ISP, "eve"), live(7, ISP, "bob")));
    second.moveCursor(7);

    cut(false);
    Await.until(
        "both are one again", () -> first.members().size() == 2 && second.members().size() == 2);
    Await.until("the copies are equal", () -> first.digest().equals(second.digest()));

    Await.until(
        "both directories know: " + firstHeard + " " + secondHeard,
        () -> firstHeard.equals(secondHeard) && firstHeard.size() == 4);
    assertThat(first.cursor()).isEqualTo(5);
    Records expected = new TestRegion(directory.resolve("expected"), 1).start(0);
    try (expected) {
      expected.apply(
          List.of(
              live(4, ISP, "ann"),
              live(5, OTHER_ISP, "ann"),
              gone(6, ISP, "eve"),
              live(7, ISP, "bob")));
      assertThat(first.digest().buckets()).isEqualTo(expected.digest().buckets());
    }
  }

  private void cut(boolean cut) {
    firstLine.discardAll(cut);
    secondLine.discardAll(cut);
  }
}
