package net.lastmile.edge.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.infinispan.commons.CacheException;

/**
 * A cache's data on this node's disk cannot be read, for instance after a write that a full disk
 * cut short. It would not open at the next start either, so it must be set aside once the store is
 * closed.
 */
public final class BrokenStore extends Exception {
  private static final long serialVersionUID = 1L;

  private static final String STORE_PACKAGE = "org.infinispan.persistence.";

  /** With less free space than this a store may fail to open although nothing is wrong with it. */
  private static final long ROOM_TO_OPEN_OCTETS = 1 << 20;

  private final transient Path data;

  private BrokenStore(Path data, CacheException cause) {
    super(data + " cannot be read", cause);
    this.data = data;
  }

  /**
   * @return the failure itself if its cause is not the data on disk: nobody answered in time, or
   *     there is not enough space to open it
   */
  static Exception of(Path data, CacheException failure) throws IOException {
    boolean room = Files.getFileStore(data).getUsableSpace() >= ROOM_TO_OPEN_OCTETS;
    return room && isOfTheStore(failure) ? new BrokenStore(data, failure) : failure;
  }

  private static boolean isOfTheStore(Throwable failure) {
    boolean found = false;
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof org.infinispan.commons.TimeoutException
          || at instanceof java.util.concurrent.TimeoutException) {
        return false;
      }
      found |=
          Stream.of(at.getStackTrace())
              .anyMatch(frame -> frame.getClassName().startsWith(STORE_PACKAGE));
    }
    return found;
  }

  /**
   * Moves the data aside, replacing what was set aside before, so that the next start begins
   * without it.
   *
   * @return where it is now
   */
  public Path setAside() throws IOException {
    Path aside = data.resolveSibling(data.getFileName() + ".broken");
    if (Files.exists(aside)) {
      try (Stream<Path> files = Files.walk(aside)) {
        List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : deepestFirst) {
          Files.delete(file);
        }
      }
    }
    return Files.move(data, aside);
  }
}
