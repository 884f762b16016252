package net.lastmile.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** What the kernel reports about a process and its descendants. */
final class ProcessTree {
  private ProcessTree() {}

  /**
   * Resident memory of a process and its descendants in KiB. Shared pages count by each process's
   * share (Pss), so that PostgreSQL's buffers are not counted once per backend.
   */
  static long residentKb(long pid) {
    long sum = proportionalKb(pid);
    Set<ProcessHandle> children =
        ProcessHandle.of(pid)
            .map(p -> p.descendants().collect(Collectors.toSet()))
            .orElse(Set.of());
    for (ProcessHandle child : children) {
      sum += proportionalKb(child.pid());
    }
    return sum;
  }

  /** Kills a process, like a crash, and waits until it is gone. */
  static void kill9(long pid) {
    ProcessHandle process =
        ProcessHandle.of(pid).orElseThrow(() -> new AssertionError("no process " + pid));
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    Eventually.holds("process " + pid + " is gone", () -> !process.isAlive());
  }

  private static long proportionalKb(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (java.nio.file.NoSuchFileException e) {
      return 0; // It ended after it was listed.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
