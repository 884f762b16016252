package net.lastmile.ops.launcher.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the machine has available before a start.
 *
 * @param freeDiskBytes on the disk with the state
 * @param availableMemoryBytes without swapping, within the limits of a container
 * @param keepsRoot whether the user is root and cannot become another one
 */
public record Machine(long freeDiskBytes, long availableMemoryBytes, boolean keepsRoot) {
  public static Machine look(Path home) {
    return new Machine(
        freeDisk(home), Memory.ofThisMachine().available(), RootUser.lacksNamespace());
  }

  private static long freeDisk(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
