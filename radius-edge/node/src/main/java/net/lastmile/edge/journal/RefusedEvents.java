package net.lastmile.edge.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import net.lastmile.edge.contract.EdgeEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events of which the centre refused the content, one file each, for people to look at. When there
 * are too many, forwarding stops: that is no longer one odd event but two sides that disagree.
 */
public final class RefusedEvents {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedEvents.class);
  private static final int MAX_FILES = 10_000;

  private final Path directory;
  private volatile int count;

  private RefusedEvents(Path directory, int count) {
    this.directory = directory;
    this.count = count;
  }

  public static RefusedEvents in(Path directory) throws IOException {
    Files.createDirectories(directory);
    try (Stream<Path> files = Files.list(directory)) {
      return new RefusedEvents(directory, (int) files.count());
    }
  }

  /** How many lie there. */
  public int count() {
    return count;
  }

  void keep(EdgeEvent event, IOException why) throws IOException {
    if (count >= MAX_FILES) {
      throw new IOException(MAX_FILES + " events lie refused; no more are put aside", why);
    }
    Path file = directory.resolve("%020d.txt".formatted(event.number()));
    Files.writeString(file, event + System.lineSeparator());
    count++;
    LOG.error("the centre refuses event {}, kept in {}: {}", event.number(), file, why.toString());
  }
}
