package net.lastmile.edge.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the sink was told, in one file that is read from its beginning: so a node with a million
 * lines serves before its store is loaded. It is a head start and nothing more: what the store says
 * later counts, so a file that is old, cut short or missing does no harm but to the time of the
 * next start, and nothing here fails a write to the store.
 */
final class RecordImage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RecordImage.class);

  /** Changes are let grow to this before the file is written anew. */
  static final long LEAST_CHANGES_OCTETS = 64L << 20;

  private final Path file;

  /**
   * What was the image until it could not be written: good for nothing but a store that is lost.
   */
  private final Path old;

  private final long leastChangesOctets;
  private ImageWriter writer;

  /**
   * @param leastChangesOctets by which it has to grow to be written anew, and by as much as it had
   *     at first
   */
  RecordImage(Path directory, long leastChangesOctets) {
    this.file = directory.resolve("records.image");
    this.old = directory.resolve("records.image.old");
    this.leastChangesOctets = leastChangesOctets;
  }

  /**
   * Hands over what the file holds, in the order written: of a key the last one counts.
   *
   * @return false if there is no file that was ever whole
   */
  boolean read(BiConsumer<String, StoredRecord> action) {
    return read(file, action);
  }

  /** As {@link #read}, and where there is no image, what was one before it could not be written. */
  void readLast(BiConsumer<String, StoredRecord> action) {
    if (!read(file, action)) {
      read(old, action);
    }
  }

  private static boolean read(Path file, BiConsumer<String, StoredRecord> action) {
    try (ImageReader reader = ImageReader.open(file)) {
      return reader.forEach(action);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      LOG.warn("the image of the records is not used: {}", e.toString());
      return false;
    }
  }

  /** Starts a new file; everything is to be appended to it before {@link #finish}. */
  synchronized void begin() {
    leave();
    try {
      Files.createDirectories(file.getParent());
      writer = new ImageWriter(file);
    } catch (IOException e) {
      giveUp(e);
    }
  }

  synchronized void append(String key, StoredRecord stored) {
    if (writer != null) {
      try {
        writer.append(key, stored);
      } catch (IOException e) {
        giveUp(e);
      }
    }
  }

  /** The new file holds everything, and takes the old one's place. */
  void finish() {
    ImageWriter finishing;
    synchronized (this) {
      finishing = writer;
    }
    if (finishing == null) {
      return;
    }
    try {
      // Most of it reaches the disk here, while changes go on.
      finishing.force();
      synchronized (this) {
        finishing.finish();
      }
      Files.deleteIfExists(old);
    } catch (IOException e) {
      giveUp(e);
    }
  }

  /** Whether it is time to write it anew. */
  synchronized boolean isOvergrown() {
    return writer != null && writer.mostlyChanges(leastChangesOctets);
  }

  /** A file that lacks a change is worse than none: the next start waits for the store. */
  private synchronized void giveUp(IOException cause) {
    LOG.warn("the image of the records cannot be written: {}", cause.toString());
    leave();
    try {
      if (Files.exists(file)) {
        Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      LOG.warn("it cannot be put aside either: {}", e.toString());
    }
  }

  private void leave() {
    try {
      if (writer != null) {
        writer.close();
      }
    } catch (IOException e) {
      LOG.warn("the image of the records did not close: {}", e.toString());
    }
    writer = null;
  }

  @Override
  public synchronized void close() {
    leave();
  }
}
