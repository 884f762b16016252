package net.lastmile.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Set;
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

  /**
   * Copies a directory, with the times of its files, to where there is none yet.
   *
   * @param excepted names right below it that are left out
   */
  public static void copy(Path from, Path to, Set<String> excepted) {
    try (Stream<Path> found = Files.walk(from)) {
      Files.createDirectories(to.toAbsolutePath().getParent());
      for (Path each : found.toList()) {
        Path below = from.relativize(each);
        if (!excepted.contains(below.getName(0).toString())) {
          Files.copy(each, to.resolve(below), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
