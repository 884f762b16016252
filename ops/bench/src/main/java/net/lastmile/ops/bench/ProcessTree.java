package net.lastmile.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Resources used by a part and its children.
 *
 * @param pssKib proportional set size: pages shared between processes count once, as PostgreSQL's
 *     buffers do
 */
record ProcessTree(int processes, long pssKib, double cpuSeconds) {
  static ProcessTree of(long pid) throws IOException {
    List<Long> pids =
        ProcessHandle.of(pid).stream()
            .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
            .map(ProcessHandle::pid)
            .toList();
    long pssKib = 0;
    double cpuSeconds = 0;
    for (long each : pids) {
      pssKib += pssKib(each);
      cpuSeconds += CpuTime.seconds(each);
    }
    return new ProcessTree(pids.size(), pssKib, cpuSeconds);
  }

  private static long pssKib(long pid) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    }
  }
}
