package net.lastmile.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Directories of a server that starts anew. */
public final class Directories {
  private Directories() {}

  /** Deletes what a server left there, if anything, and makes the directory. */
  public static Path empty(Path directory) {
    try {
      if (Files.exists(directory)) {
        try (Stream<Path> left = Files.walk(directory)) {
          for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(each);
          }
        }
      }
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
