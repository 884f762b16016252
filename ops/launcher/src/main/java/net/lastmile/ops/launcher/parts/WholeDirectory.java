package net.lastmile.ops.launcher.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Directories that exist completely or not at all, however often their creation is interrupted. */
final class WholeDirectory {
  private WholeDirectory() {}

  /**
   * Makes the directory unless it exists.
   *
   * @param maker fills a directory beside it, which does not exist yet and is renamed at the end
   */
  static void make(Path directory, Consumer<Path> maker) {
    if (Files.exists(directory)) {
      return;
    }
    Path fresh = directory.resolveSibling(directory.getFileName() + ".new");
    delete(fresh);
    maker.accept(fresh);
    try {
      Files.move(fresh, directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes everything in it too; does not follow symbolic links. */
  static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (var walk = Files.walk(directory)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
