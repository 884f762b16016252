package net.lastmile.edge.store.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BiConsumer;
import net.lastmile.edge.store.record.StoredRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the sink was told, in one sequential file, so that a node with a million lines serves before
 * its store is loaded. It is only a head start: what the store says later counts. So a file that is
 * old, truncated or missing costs nothing but time at the next start, and nothing here makes a
 * write to the store fail.
 */
public final class RecordImage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RecordImage.class);

  /** Changes may grow to this size before the file is rewritten. */
  public static final long LEAST_CHANGES_OCTETS = 64L << 20;

  private final Path file;

  /** The former image, since it could no longer be written: used only if the store is lost. */
  private final Path old;

  private final long leastChangesOctets;
  private ImageWriter writer;

  /**
   * @param leastChangesOctets the file is rewritten once its changes exceed both this and its
   *     initial size
   */
  public RecordImage(Path directory, long leastChangesOctets) {
    this.file = directory.resolve("records.image");
    this.old = directory.resolve("records.image.old");
    this.leastChangesOctets = leastChangesOctets;
  }

  /**
   * Passes on the file's contents, in the order written; of several entries for a key, the last
   * counts.
   *
   * @return false if there is no file that was ever complete
   */
  public boolean read(BiConsumer<String, StoredRecord> action) {
    return read(file, action);
  }

  /**
   * As {@link #read}; if there is no image, reads the former one that could no longer be written.
   */
  public void readLast(BiConsumer<String, StoredRecord> action) {
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

  /** Starts a new file; append everything to it before {@link #finish}. */
  public synchronized void begin() {
    leave();
    try {
      Files.createDirectories(file.getParent());
      writer = new ImageWriter(file);
    } catch (IOException e) {
      giveUp(e);
    }
  }

  public synchronized void append(String key, StoredRecord stored) {
    if (writer != null) {
      try {
        writer.append(key, stored);
      } catch (IOException e) {
        giveUp(e);
      }
    }
  }

  /** The new file is complete, and replaces the old one. */
  public void finish() {
    ImageWriter finishing;
    synchronized (this) {
      finishing = writer;
    }
    if (finishing == null) {
      return;
    }
    try {
      // Most of it reaches the disk here, while changes continue.
      finishing.force();
      synchronized (this) {
        finishing.finish();
      }
      Files.deleteIfExists(old);
    } catch (IOException e) {
      giveUp(e);
    }
  }

  /** Whether it is time to rewrite it. */
  public synchronized boolean isOvergrown() {
    return writer != null && writer.mostlyChanges(leastChangesOctets);
  }

  /** A file that lacks a change is worse than none: the next start must wait for the store. */
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
