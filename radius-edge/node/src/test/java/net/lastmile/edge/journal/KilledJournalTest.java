package net.lastmile.edge.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledJournalTest {
  private static final int ENOUGH = 300;

  @TempDir Path directory;

  @Test
  @DisplayName("R10 no acknowledged accounting record is lost when the process is killed")
  void keepsEveryAcknowledgedRecord() throws Exception {
    int acknowledged = writeUntilKilled();

    List<String> expected =
        IntStream.rangeClosed(1, acknowledged).mapToObj(i -> i + " a s" + i).toList();
    try (Journal journal = Journal.open(JournalSettings.in(directory, true))) {
      // One more may be on disk: it was written, and killed before its reply went out.
      assertThat(journal.pending()).isBetween((long) acknowledged, acknowledged + 1L);
    }
    assertThat(Entries.onDisk(directory)).startsWith(expected.toArray(String[]::new));
  }

  private int writeUntilKilled() throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int acknowledged = 0;
    try (BufferedReader out = writer.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.matches("\\d+")) {
          acknowledged = Integer.parseInt(line);
        }
        if (acknowledged == ENOUGH) {
          // By its handle, which leaves what it had already said readable.
          writer.toHandle().destroyForcibly();
        }
      }
    }
    writer.waitFor();
    assertThat(acknowledged).isGreaterThanOrEqualTo(ENOUGH);
    return acknowledged;
  }
}
