package net.lastmile.edge.store;

import static net.lastmile.edge.store.RecordsTest.gone;
import static net.lastmile.edge.store.RecordsTest.live;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import net.lastmile.edge.directory.RecordSink;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.store.image.ImageReader;
import net.lastmile.edge.store.image.RecordImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordImageTest {
  private static final UUID ISP = UUID.fromString("00000000-0000-0000-0000-00000000000a");
  private static final UUID OTHER_ISP = UUID.fromString("00000000-0000-0000-0000-00000000000b");

  @TempDir Path directory;
  private final Map<String, Long> held = new TreeMap<>();
  private TestRegion region;

  @BeforeEach
  void region() throws Exception {
    region = new TestRegion(directory, 1);
  }

  @AfterEach
  void close() {
    region.close();
  }

  @Test
  @DisplayName("R10 a node knows its lines before its store is loaded, changes of the run included")
  void theImageHoldsWhatTheSinkWasTold() throws Exception {
    firstRun();

    assertThat(region.unloaded(0).headStart(sink())).isTrue();
    assertThat(held).containsOnly(Map.entry("a/ann", 4L), Map.entry("b/ann", 2L));
  }

  @Test
  void whatTheStoreSaysCountsMoreThanAStaleImage() throws Exception {
    Records first = region.start(0);
    first.apply(List.of(live(1, ISP, "ann"), live(2, OTHER_ISP, "ann"), live(3, ISP, "eve")));
    first.feedInto(sink());
    Path stale = Files.copy(image(), directory.resolve("stale"));
    first.apply(List.of(live(4, ISP, "ann"), gone(5, ISP, "eve"), live(6, OTHER_ISP, "bob")));
    first.close();
    Files.move(stale, image(), StandardCopyOption.REPLACE_EXISTING);
    held.clear();

    Records again = region.unloaded(0);
    assertThat(again.headStart(sink())).isTrue();
    assertThat(held)
        .containsOnly(Map.entry("a/ann", 1L), Map.entry("b/ann", 2L), Map.entry("a/eve", 3L));
    again.load();
    again.feedInto(sink());
    assertThat(held)
        .containsOnly(Map.entry("a/ann", 4L), Map.entry("b/ann", 2L), Map.entry("b/bob", 6L));
  }

  @Test
  void whatTheNeighbourDoesNotKnowIsDropped() throws Exception {
    firstRun();
    Path image = Files.copy(image(), directory.resolve("image"));
    region = new TestRegion(directory.resolve("anew"), 2);
    region.start(1).apply(List.of(live(7, ISP, "ann")));
    Files.createDirectories(image().getParent());
    Files.move(image, image());

    Records empty = region.unloaded(0);
    assertThat(empty.headStart(sink())).isTrue();
    assertThat(held).containsKey("b/ann");
    empty.load();
    empty.feedInto(sink());
    assertThat(held).containsOnly(Map.entry("a/ann", 7L));
  }

  @Test
  @DisplayName(
      "R10 a store that is lost comes from its image, and the feed's first page replaces it")
  void aLostStoreComesFromItsImage() throws Exception {
    firstRun();
    Path image = Files.copy(image(), directory.resolve("image"));
    region = new TestRegion(directory.resolve("anew"), 1);
    Files.createDirectories(image().getParent());
    Files.move(image, image());

    Records lost = region.unloaded(0);
    lost.load();
    lost.feedInto(sink());
    assertThat(held).containsOnly(Map.entry("a/ann", 0L), Map.entry("b/ann", 0L));
    assertThat(lost.cursor()).as("the feed is to be read from its beginning").isZero();

    // A restored centre has lower numbers than before; its records count all the same.
    lost.apply(List.of(live(1, ISP, "ann")));
    lost.dropUnseen(Set.of(Records.nameOf(live(1, ISP, "ann"))), 1);
    assertThat(held).containsOnly(Map.entry("a/ann", 1L));
  }

  @Test
  void anImageThatCannotBeWrittenAnyMoreServesALostStore() throws Exception {
    firstRun();
    Path directory = image().getParent();
    try (RecordImage image = new RecordImage(directory, 1)) {
      Files.createDirectory(directory.resolve("records.image.new"));
      image.begin();
      assertThat(image.read((key, stored) -> {})).as("no head start").isFalse();
      image.readLast((key, stored) -> held.put(key, stored.seq()));
      assertThat(held).hasSize(3);
    }
  }

  @Test
  @DisplayName("R10 an image that outgrew its lines is written anew while the node runs")
  void anOvergrownImageIsWrittenAnew() throws Exception {
    region.rewriteImagesAfter(500);
    AtomicLong seq = new AtomicLong(2);
    try (Records records = region.start(0)) {
      records.apply(List.of(live(1, ISP, "ann"), live(2, OTHER_ISP, "ann")));
      records.feedInto(sink());
      Object first = Files.readAttributes(image(), BasicFileAttributes.class).fileKey();
      Await.until(
          "another file is in its place",
          () -> {
            records.apply(List.of(live(seq.incrementAndGet(), ISP, "ann")));
            var now = Files.readAttributes(image(), BasicFileAttributes.class).fileKey();
            return !now.equals(first);
          });
      records.apply(
          List.of(
              live(seq.incrementAndGet(), ISP, "bob"),
              gone(seq.incrementAndGet(), OTHER_ISP, "ann")));
    }
    held.clear();

    assertThat(region.unloaded(0).headStart(sink())).isTrue();
    assertThat(held)
        .containsOnly(Map.entry("a/ann", seq.get() - 2), Map.entry("a/bob", seq.get() - 1));
  }

  @Test
  void aTornChangeEndsTheImageBeforeIt() throws Exception {
    firstRun();
    long whole = Files.size(image());
    cutTo(whole - 1);

    assertThat(region.unloaded(0).headStart(sink())).isTrue();
    assertThat(held)
        .containsOnly(Map.entry("a/ann", 4L), Map.entry("b/ann", 2L), Map.entry("a/eve", 3L));
  }

  @Test
  void anImageThatWasNeverWholeIsNoHeadStart() throws Exception {
    firstRun();
    for (long octets : new long[] {60, ImageReader.HEADER_OCTETS, 10, 0}) {
      cutTo(octets);
      try (RecordImage image = new RecordImage(image().getParent(), 1)) {
        assertThat(image.read((key, stored) -> {})).as("%s octets", octets).isFalse();
      }
    }
    Files.delete(image());
    assertThat(region.unloaded(0).headStart(sink())).isFalse();
  }

  @Test
  void damageInTheMiddleIsFound() throws Exception {
    firstRun();
    try (RandomAccessFile file = new RandomAccessFile(image().toFile(), "rw")) {
      file.seek(ImageReader.HEADER_OCTETS + ImageReader.ENTRY_HEADER_OCTETS + 2);
      file.write(0x55);
    }
    assertThat(region.unloaded(0).headStart(sink())).isFalse();
  }

  /** Writes the image with three lines, then changes one and deletes one. */
  private void firstRun() throws Exception {
    try (Records records = region.start(0)) {
      records.apply(List.of(live(1, ISP, "ann"), live(2, OTHER_ISP, "ann"), live(3, ISP, "eve")));
      records.feedInto(sink());
      records.apply(List.of(live(4, ISP, "ann")));
      records.apply(List.of(gone(5, ISP, "eve")));
    }
    held.clear();
  }

  private Path image() {
    return region.disk(0).resolve("records.image");
  }

  private void cutTo(long octets) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(image().toFile(), "rw")) {
      file.setLength(octets);
    }
  }

  /** Keeps what it is told, like a directory. */
  private RecordSink sink() {
    return (kind, tenantId, key, seq, payload) -> {
      String name = (tenantId.equals(ISP) ? "a/" : "b/") + key;
      if (payload == null) {
        held.remove(name);
      } else {
        held.put(name, seq);
      }
    };
  }
}
