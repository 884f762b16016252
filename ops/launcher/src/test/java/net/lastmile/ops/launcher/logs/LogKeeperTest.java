package net.lastmile.ops.launcher.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeeperTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final Clock STOPPED = Clock.fixed(NOON, ZoneOffset.UTC);

  @TempDir private Path directory;

  @Test
  @DisplayName("a flood of one line leaves ten and their number")
  void oneLineOverAndOver() throws IOException {
    String flood =
        IntStream.range(0, 10_000)
            .mapToObj(
                n -> "2026-11-29 WARNING socket %d is gone\n\tat a.b.C(D.java:7)".formatted(n))
            .collect(Collectors.joining("\n"));
    List<String> kept = keep("begin\n" + flood + "\nend", LogFile.SEGMENT_OCTETS);
    assertThat(kept).hasSize(1 + 10 + 10 + 1 + 1);
    assertThat(kept).startsWith("begin").contains("end");
    assertThat(kept.getLast()).isEqualTo("… repeated 9990 times: #-#-# WARNING socket # is gone");
  }

  @Test
  @DisplayName("the next minute shows the same line again, after the number of those left out")
  void nextMinute() {
    Clock clock = new SteppedClock();
    RepeatedLines lines = new RepeatedLines(clock);
    List<String> shown =
        IntStream.range(0, 12).mapToObj(_ -> lines.pass("same")).flatMap(List::stream).toList();
    assertThat(shown).hasSize(10);
    ((SteppedClock) clock).now = NOON.plus(Duration.ofMinutes(1));
    assertThat(lines.pass("same")).containsExactly("… repeated 2 times: same", "same");
  }

  @Test
  @DisplayName("whatever comes, a log takes no more than its segments, and keeps the newest")
  void segments() throws IOException {
    String different =
        IntStream.range(0, 26 * 26)
            .mapToObj(n -> "line %c%c".formatted('a' + n / 26, 'a' + n % 26))
            .collect(Collectors.joining("\n"));
    keep(different + "\nthe last", 100);
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(LogFile.OLDER + 1);
      assertThat(all).allSatisfy(file -> assertThat(Files.size(file)).isLessThanOrEqualTo(100));
    }
    assertThat(Files.readString(directory.resolve("x.log"))).contains("the last");
  }

  @Test
  @DisplayName("a line without an end fills neither memory nor disk")
  void endlessLine() throws IOException {
    List<String> kept = keep("x".repeat(1_000_000) + "\nnext", LogFile.SEGMENT_OCTETS);
    assertThat(kept).hasSize(2);
    assertThat(kept.getFirst().length()).isEqualTo(16 * 1024);
  }

  @Test
  @DisplayName("a full disk costs lines and not the log: it goes on, and says how many are lost")
  void fullDisk() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();
    Path log = directory.resolve("x.log");
    Files.createSymbolicLink(log, full);
    try (LogFile file = new LogFile(log, LogFile.SEGMENT_OCTETS)) {
      copy("one\ntwo %s\nthree".formatted("x".repeat(10_000)), file);
      copy("four", file);
      Files.delete(log); // The disk has room again.
      copy("five", file);
      copy("six", file);
    }
    assertThat(Files.readAllLines(log))
        .containsExactly(
            "… 4 lines lost: java.io.IOException: No space left on device", "five", "six");
  }

  @Test
  @DisplayName("a log that cannot be opened, or turned, loses lines until it can be")
  void notToBeOpened() throws IOException {
    Path later = directory.resolve("later");
    Path inTheWay = later.resolve("x.log.3").resolve("in-the-way");
    try (LogFile file = new LogFile(later.resolve("x.log"), 1_000)) {
      copy("one", file);
      Files.createDirectories(inTheWay);
      Files.createFile(later.resolve("x.log.2"));
      copy("y".repeat(600), file);
      copy("z".repeat(600), file);
      Files.delete(inTheWay);
      copy("end", file);
    }
    assertThat(Files.readAllLines(later.resolve("x.log")))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("… 1 lines lost: ").contains("NoSuchFile"),
            line -> assertThat(line).isEqualTo("y".repeat(600)),
            line -> assertThat(line).startsWith("… 1 lines lost: ").contains("DirectoryNotEmpty"),
            line -> assertThat(line).isEqualTo("end"));
  }

  private static void copy(String text, LogFile to) throws IOException {
    LogKeeper.copy(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        to,
        new RepeatedLines(STOPPED));
  }

  private List<String> keep(String text, long segment) throws IOException {
    Path log = directory.resolve("x.log");
    try (LogFile file = new LogFile(log, segment)) {
      copy(text, file);
    }
    return Files.readAllLines(log);
  }

  private static final class SteppedClock extends Clock {
    private Instant now = NOON;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
