package net.lastmile.edge.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import net.lastmile.edge.config.EdgeSettings;
import net.lastmile.edge.fixture.JavaProcess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledJournalTest {
  private static final long ENOUGH = 300;

  @TempDir Path directory;

  @Test
  @DisplayName("R10 no acknowledged accounting record is lost when the process is killed")
  void keepsEveryAcknowledgedRecord() throws Exception {
    long acknowledged =
        JavaProcess.untilKilled(KilledWriter.class, directory, number -> number >= ENOUGH);

    List<String> expected =
        LongStream.rangeClosed(1, acknowledged).mapToObj(i -> i + " a s" + i).toList();
    try (Journal journal =
        Journal.open(JournalSettings.in(directory, EdgeSettings.JOURNAL_MAX_BYTES, true))) {
      // One more may be on disk: it was written, but the process was killed before the reply was
      // sent.
      assertThat(journal.pending()).isBetween(acknowledged, acknowledged + 1);
    }
    assertThat(Entries.onDisk(directory)).startsWith(expected.toArray(String[]::new));
  }
}
