package net.lastmile.edge.journal;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A process that writes accounting until it is killed, and prints each session that it
 * acknowledged.
 */
final class KilledWriter {
  private KilledWriter() {}

  public static void main(String[] arguments) throws Exception {
    Journal journal =
        Journal.open(
            new JournalSettings(
                Path.of(arguments[0]), Long.MAX_VALUE, 10_000, Duration.ofHours(1), true));
    for (int i = 1; Entries.append(journal, Entries.TENANT, "s" + i); i++) {
      System.out.println(i);
      System.out.flush();
    }
  }
}
