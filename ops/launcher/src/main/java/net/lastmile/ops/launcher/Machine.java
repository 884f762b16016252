package net.lastmile.ops.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the machine has to give before a start.
 *
 * @param freeDiskBytes where the state lies
 * @param availableMemoryBytes without swapping
 * @param keepsRoot whether the user is root and cannot become anybody else
 */
record Machine(long freeDiskBytes, long availableMemoryBytes, boolean keepsRoot) {
  static Machine look(Path home) {
    return new Machine(freeDisk(home), availableMemory(), RootUser.lacksNamespace());
  }

  private static long freeDisk(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long availableMemory() {
    try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(Long.MAX_VALUE);
    } catch (IOException e) {
      return Long.MAX_VALUE; // No Linux: the check is left to the machine.
    }
  }
}
