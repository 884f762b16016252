package net.lastmile.edge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.infinispan.commons.CacheException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenStoreTest {
  /** A disk of its own, which goes with its process, so its contents are copied first. */
  private static final String FILL =
      "mount -t tmpfs -o size=8m none \"$1\" && \"$2\" -cp \"$3\" \"$4\" \"$1\"; cp -a \"$1\"/. \"$5\"";

  private static final int WAIT_SECONDS = 300;

  @TempDir Path directory;

  @Test
  @DisplayName("R10 after a full disk and kill -9 a node has every record that it had stored")
  void aFullDiskCostsNoRecord() throws Exception {
    Set<String> stored = fillADisk();
    assertThat(stored).isNotEmpty();

    BrokenStore broken = brokenAtLoad();
    assertThat(broken).as("it cannot be read").isNotNull();
    assertThat(broken.setAside()).isDirectory().hasFileName("records.broken");

    Set<String> served = new HashSet<>();
    try (TestRegion region = new TestRegion(disk(), 1)) {
      region.start(0).feedInto((kind, tenant, key, seq, payload) -> served.add(key));
      stored.removeAll(served);
      // The record that filled the disk may be in the store only; the feed brings it again.
      assertThat(stored).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void whatIsBrokenAgainTakesThePlaceOfWhatWasBrokenBefore() throws Exception {
    Path data = Files.createDirectories(directory.resolve("sessions"));
    Path before = Files.createDirectories(directory.resolve("sessions.broken/data"));
    Files.writeString(before.resolve("old"), "old");
    Files.writeString(data.resolve("new"), "new");

    Path aside = ((BrokenStore) BrokenStore.of(data, brokenInside())).setAside();

    assertThat(aside.resolve("new")).hasContent("new");
    assertThat(aside.resolve("data")).doesNotExist();
    assertThat(data).doesNotExist();
  }

  @Test
  void neighboursThatDoNotAnswerAreNoBrokenStore() throws Exception {
    CacheException slow = brokenInside();
    slow.initCause(new org.infinispan.commons.TimeoutException("no answer"));
    assertThat(BrokenStore.of(directory, slow)).isSameAs(slow);

    CacheException elsewhere = new CacheException("no view");
    assertThat(BrokenStore.of(directory, elsewhere)).isSameAs(elsewhere);
  }

  private BrokenStore brokenAtLoad() throws Exception {
    try (TestRegion region = new TestRegion(disk(), 1)) {
      Records unreadable = region.unloaded(0);
      return catchThrowableOfType(BrokenStore.class, unreadable::load);
    }
  }

  private static CacheException brokenInside() {
    CacheException failure = new CacheException("torn");
    failure.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("org.infinispan.persistence.sifs.EntryRecord", "read", null, 1)
        });
    return failure;
  }

  private Path disk() {
    return directory.resolve("disk");
  }

  private Set<String> fillADisk() throws Exception {
    Path small = Files.createDirectory(directory.resolve("small"));
    Process process =
        new ProcessBuilder(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                FILL,
                "sh",
                small.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"),
                FullStore.class.getName(),
                Files.createDirectory(disk()).toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Set<String> stored = new HashSet<>();
    process
        .inputReader()
        .lines()
        .filter(l -> l.matches("\\d+"))
        .forEach(l -> stored.add("user" + l));
    assertThat(process.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    return stored;
  }
}
