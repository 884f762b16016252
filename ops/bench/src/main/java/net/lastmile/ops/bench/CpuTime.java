package net.lastmile.ops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** CPU time of a process as the kernel counts it (proc(5), {@code /proc/pid/stat}). */
final class CpuTime {
  /** USER_HZ, which Linux fixes at 100 on every architecture Java runs on. */
  private static final double TICKS_PER_SECOND = 100;

  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME = 12;

  private CpuTime() {}

  /** CPU time of these processes and their descendants that are still running, in seconds. */
  static double ofTrees(List<Integer> pids) throws IOException {
    double seconds = 0;
    for (int pid : pids) {
      seconds += seconds(pid);
      for (ProcessHandle child : ProcessHandle.of(pid).orElseThrow().descendants().toList()) {
        seconds += seconds(child.pid());
      }
    }
    return seconds;
  }

  /** User and system time of all threads so far, in seconds. */
  static double seconds(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    // The name, in parentheses, may contain spaces; fields are counted after it.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
    return ticks / TICKS_PER_SECOND;
  }
}
