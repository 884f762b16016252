package net.lastmile.edge.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.lastmile.edge.contract.event.EdgeEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events whose content the centre refused, one file each: a line for people to read, and the
 * journal's entry, which can be sent again once a release has fixed the problem. As long as there
 * is a file, the log, the metrics and the centre are told. If there are too many, forwarding stops:
 * that is no longer one odd event but a disagreement between node and centre.
 */
public final class RefusedEvents {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedEvents.class);
  private static final int MAX_FILES = 10_000;
  private static final String ENTRY = "entry ";
  private static final long SAID_EVERY_NANOS = TimeUnit.HOURS.toNanos(1);

  private final Path directory;
  private volatile int count;
  private boolean said;
  private long saidAtNanos;

  private RefusedEvents(Path directory, int count) {
    this.directory = directory;
    this.count = count;
  }

  public static RefusedEvents in(Path directory) throws IOException {
    Files.createDirectories(directory);
    RefusedEvents refused = new RefusedEvents(directory, 0);
    refused.count = refused.files().size();
    return refused;
  }

  /** The number of files. */
  public int count() {
    return count;
  }

  synchronized void keep(EdgeEvent event, byte[] entry, IOException why) throws IOException {
    if (count >= MAX_FILES) {
      throw new IOException(MAX_FILES + " events lie refused; no more are put aside", why);
    }
    Path file = directory.resolve("%020d.txt".formatted(event.number()));
    String kept =
        event + System.lineSeparator() + ENTRY + Base64.getEncoder().encodeToString(entry) + "\n";
    Files.writeString(file, kept);
    count = files().size();
    LOG.error("the centre refuses event {}, kept in {}: {}", event.number(), file, why.toString());
  }

  /** Logs every hour that there are files. */
  synchronized void remind() {
    long now = System.nanoTime();
    if (count > 0 && (!said || now - saidAtNanos > SAID_EVERY_NANOS)) {
      said = true;
      saidAtNanos = now;
      LOG.warn(
          "{} events that the centre refused lie in {}; ./lastmile edge replay-refused sends them"
              + " again",
          count,
          directory);
    }
  }

  /**
   * Puts the events into the journal again, oldest first. A file is deleted once its entry is on
   * disk in the journal: if the node dies in between, an event is sent twice, but none is lost.
   *
   * @return how many; files of earlier releases, which contain no entry, stay
   */
  public synchronized int playAgain(Journal journal) throws IOException {
    int played = 0;
    for (Path file : files()) {
      Optional<byte[]> entry = entryOf(file);
      if (entry.isEmpty()) {
        LOG.warn("{} holds no entry that can be played again", file);
      } else if (journal.again(entry.get(), () -> delete(file))) {
        played++;
      } else {
        throw new IOException("the journal takes no more at the moment; " + played + " were sent");
      }
    }
    LOG.info("{} events that the centre refused are sent again", played);
    return played;
  }

  private static Optional<byte[]> entryOf(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> line.startsWith(ENTRY))
        .findFirst()
        .map(line -> Base64.getDecoder().decode(line.substring(ENTRY.length())));
  }

  /** Called on the journal's thread. */
  private void delete(Path file) {
    try {
      Files.deleteIfExists(file);
      count = files().size();
    } catch (IOException e) {
      LOG.warn("{} was sent again and cannot be removed: {}", file, e.toString());
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }
}
