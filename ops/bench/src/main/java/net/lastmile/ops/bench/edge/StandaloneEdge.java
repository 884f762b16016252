package net.lastmile.ops.bench.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import net.lastmile.edge.config.EdgeSettings;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.edge.directory.Directory;
import net.lastmile.edge.journal.Journal;
import net.lastmile.edge.journal.JournalSettings;
import net.lastmile.edge.receive.RadiusServer;
import net.lastmile.edge.sample.SampleRegion;
import net.lastmile.edge.trace.Traces;

/**
 * One edge that holds subscribers {@code user0000000} / {@code pass0000000} and so on in memory,
 * with the real packet path and the real journal. Prints one line when it is ready, then runs until
 * it is stopped.
 */
public final class StandaloneEdge implements AutoCloseable {
  private final Path journalDirectory;
  private final boolean temporary;
  private final Journal journal;
  private final RadiusServer server;

  private StandaloneEdge(StandaloneOptions options) throws IOException {
    SampleRegion region = new SampleRegion();
    Directory directory = new Directory(region.key());
    region.tenant(directory, options.authPort());
    for (int i = 0; i < options.nases().size(); i++) {
      region.nas(directory, i, options.nases().get(i), Vendor.MIKROTIK, options.secret());
    }
    region.subscribers(directory, options.subscribers());
    temporary = options.journal() == null;
    journalDirectory =
        temporary
            ? Files.createTempDirectory("lastmile-bench-journal")
            : Files.createDirectories(options.journal());
    journal =
        Journal.open(
            JournalSettings.in(journalDirectory, EdgeSettings.JOURNAL_MAX_BYTES, options.fsync()));
    server =
        new RadiusServer(
            directory,
            journal,
            Clock.systemUTC(),
            options.address(),
            0,
            options.packets(),
            new Traces());
  }

  /** Loads, warms up and listens. */
  public static StandaloneEdge start(StandaloneOptions options) throws IOException {
    StandaloneEdge edge = new StandaloneEdge(options);
    edge.server.warmUp();
    edge.server.start();
    if (edge.server.openListeners() == 0) {
      edge.close();
      throw new IOException(
          "ports " + options.authPort() + " and " + (options.authPort() + 1) + " are not free");
    }
    return edge;
  }

  /**
   * Arguments: {@code --subscribers N --listen ADDR:PORT --secret S} and others of
   * StandaloneOptions.
   */
  @SuppressWarnings("SystemOut") // Read by whoever started it.
  public static void main(String[] args) throws Exception {
    Instant began = Instant.now();
    StandaloneOptions options;
    try {
      options = StandaloneOptions.of(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + System.lineSeparator() + StandaloneOptions.USAGE);
      System.exit(2);
      return;
    }
    StandaloneEdge edge = start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(edge::close, "close"));
    System.out.printf(
        "ready: %d subscribers, authentication at %s:%d, accounting at %d, after %d ms%n",
        options.subscribers(),
        options.address().getHostAddress(),
        options.authPort(),
        options.authPort() + 1,
        Duration.between(began, Instant.now()).toMillis());
    new CountDownLatch(1).await();
  }

  /** Stops; deletes the journal too, unless its directory was given. */
  @Override
  public void close() {
    server.close();
    journal.close();
    if (temporary) {
      deleteJournal();
    }
  }

  private void deleteJournal() {
    try (Stream<Path> files = Files.walk(journalDirectory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + journalDirectory, e);
    }
  }
}
