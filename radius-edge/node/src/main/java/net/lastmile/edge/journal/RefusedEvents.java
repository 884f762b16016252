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
import net.lastmile.edge.contract.EdgeEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events of which the centre refused the content, one file each: a line for people to read and the
 * journal's entry, which can be played again once a release has mended what was wrong. As long as
 * one lies there the log, the metrics and the centre are told. When there are too many, forwarding
 * stops: that is no longer one odd event but two sides that disagree.
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

  /** How many lie there. */
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

  /** Says each hour that something lies there. */
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
   * Puts what lies there into the journal again, oldest first. A file goes once its entry is on
   * disk there: a node that dies between sends one twice, and loses none.
   *
   * @return how many; files of earlier releases, which hold no entry, stay
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

  /** On the journal's thread. */
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
