package net.lastmile.edge.store;

import static net.lastmile.edge.contract.record.RecordKind.SUBSCRIBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.lastmile.edge.contract.feed.FeedDigest;
import net.lastmile.edge.contract.feed.FeedEntry;
import net.lastmile.edge.contract.feed.FeedPage;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.directory.RecordSink;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class RecordsTest {
  private static final UUID ISP = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER_ISP = UUID.fromString("00000000-0000-0000-0000-00000000000b");

  @TempDir Path directory;
  private TestRegion region;

  @BeforeEach
  void region() throws Exception {
    region = new TestRegion(directory, 2);
  }

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  void aRecordWrittenOnOneNodeIsOnTheOther() throws Exception {
    Records first = region.start(0);
    Records second = region.start(1);
    Heard heard = new Heard();
    second.feedInto(heard);

    first.apply(List.of(live(1, ISP, "ann"), live(2, OTHER_ISP, "ann")));
    first.moveCursor(2);

    assertThat(first.members()).hasSize(2);
    assertThat(second.digest()).isEqualTo(first.digest());
    assertThat(second.cursor()).isEqualTo(2);
    assertThat(heard.said).containsExactlyInAnyOrder("1 a ann live", "2 b ann live");
  }

  @Test
  @DisplayName("R10 a node starts warm from its own disk, alone")
  void startsAloneFromItsDisk() throws Exception {
    Records first = region.start(0);
    Records second = region.start(1);
    first.apply(List.of(live(1, ISP, "ann"), live(2, OTHER_ISP, "bob"), gone(3, ISP, "eve")));
    first.moveCursor(3);
    FeedDigest before = first.digest();
    second.close();
    first.close();

    Heard heard = new Heard();
    Records again = region.start(1);
    again.feedInto(heard);

    assertThat(again.digest()).isEqualTo(before);
    assertThat(heard.said)
        .containsExactlyInAnyOrder("1 a ann live", "2 b bob live", "3 a eve gone");
  }

  @Test
  @DisplayName("R10 a new node has from its neighbour what it was not there for")
  void aNewNodeStartsFromItsNeighbour() throws Exception {
    Records first = region.start(0);
    first.apply(List.of(live(1, ISP, "ann"), live(2, OTHER_ISP, "ann"), gone(3, ISP, "eve")));
    first.moveCursor(3);

    Heard heard = new Heard();
    Records second = region.start(1);
    second.feedInto(heard);

    assertThat(second.digest()).isEqualTo(first.digest());
    assertThat(second.cursor()).isEqualTo(3);
    assertThat(heard.said)
        .containsExactlyInAnyOrder("1 a ann live", "2 b ann live", "3 a eve gone");
  }

  @Test
  void anOlderVersionNeverReplacesANewer() throws Exception {
    Records records = region.start(0);
    records.apply(List.of(live(5, ISP, "ann")));
    FeedDigest before = records.digest();

    records.apply(List.of(live(4, ISP, "ann"), gone(3, ISP, "ann")));

    assertThat(records.digest()).isEqualTo(before);
  }

  @Test
  void changesOfOneRecordAreHeardInOrder() throws Exception {
    Records records = region.start(0);
    Heard heard = new Heard();
    records.feedInto(heard);
    for (int seq = 1; seq <= 50; seq++) {
      records.apply(List.of(seq % 5 == 0 ? gone(seq, ISP, "ann") : live(seq, ISP, "ann")));
    }
    assertThat(heard.said).hasSize(50);
    assertThat(heard.seqs()).isSorted();
  }

  @Test
  void whoHasAnotherKeyIsNotAMember() throws Exception {
    Records first = region.start(0);
    first.apply(List.of(live(1, ISP, "ann")));
    Records stranger = region.start(1, Keys.secret(99));

    assertThat(stranger.members()).hasSize(1);
    assertThat(first.members()).hasSize(1);
    assertThat(stranger.isEmpty()).isTrue();
  }

  @Test
  void aRepairMendsThisCopyOnlyUpToThePagesSeq() throws Exception {
    Records records = region.start(0);
    records.apply(List.of(live(1, ISP, "ann"), live(2, ISP, "left-over"), live(9, ISP, "newer")));
    Heard heard = new Heard();
    records.feedInto(heard);
    FeedEntry right = live(4, ISP, "ann");
    for (FeedEntry entry : List.of(right, live(2, ISP, "left-over"), live(9, ISP, "newer"))) {
      int bucket = FeedDigest.bucketOf(entry.kind(), entry.tenantId(), entry.key());
      List<FeedEntry> theirs = entry.key().equals("ann") ? List.of(right) : List.of();
      records.repair(Map.of(bucket, new FeedPage("test", 5, 0, false, theirs)));
    }
    assertThat(heard.said).contains("4 a ann live", "5 a left-over gone", "9 a newer live");
    assertThat(heard.said).doesNotContain("5 a newer gone");
  }

  @Test
  void whatAFullReadingDidNotSeeIsDropped() throws Exception {
    Records records = region.start(0);
    FeedEntry kept = live(1, ISP, "ann");
    records.apply(List.of(kept, live(2, OTHER_ISP, "ann"), live(8, ISP, "newer")));
    Heard heard = new Heard();
    records.feedInto(heard);

    records.dropUnseen(Set.of(Records.nameOf(kept)), 5);

    assertThat(heard.said).endsWith("5 b ann gone");
    assertThat(heard.said).doesNotContain("5 a ann gone", "5 a newer gone");
  }

  @Test
  void survivorGoesOnWhenItsNeighbourDies() throws Exception {
    Records first = region.start(0);
    Records second = region.start(1);
    first.close();
    Await.until("the survivor leads", second::isCoordinator);

    second.apply(List.of(live(1, ISP, "ann")));
    Records back = region.start(0);
    assertThat(back.digest()).isEqualTo(second.digest());
  }

  static FeedEntry live(long seq, UUID tenant, String username) {
    return new FeedEntry(seq, SUBSCRIBER, tenant, username, new byte[] {(byte) seq});
  }

  static FeedEntry gone(long seq, UUID tenant, String username) {
    return new FeedEntry(seq, SUBSCRIBER, tenant, username, null);
  }

  /** Remembers what a sink is told. */
  private static final class Heard implements RecordSink {
    final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void apply(RecordKind kind, UUID tenantId, String key, long seq, byte[] payload) {
      String tenant = tenantId.toString();
      said.add(
          seq
              + " "
              + tenant.charAt(tenant.length() - 1)
              + " "
              + key
              + (payload == null ? " gone" : " live"));
    }

    List<Long> seqs() {
      return said.stream()
          .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
          .toList();
    }
  }
}
