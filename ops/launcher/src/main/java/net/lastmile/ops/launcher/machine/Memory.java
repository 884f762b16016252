package net.lastmile.ops.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * How much memory a process started here can still get: what the machine has free, and what is left
 * within each limit of its control groups (cgroup v2), including the container's own.
 *
 * @param proc {@code /proc}
 * @param groups {@code /sys/fs/cgroup}
 */
record Memory(Path proc, Path groups) {
  private static final int KIBI = 1024;

  /** Begins the line of cgroup v2's only hierarchy. */
  private static final String HIERARCHY = "0::";

  static Memory ofThisMachine() {
    return new Memory(Path.of("/proc"), Path.of("/sys/fs/cgroup"));
  }

  /**
   * In octets; {@link Long#MAX_VALUE} if it cannot be determined, as on systems other than Linux.
   */
  long available() {
    return Math.min(ofMachine(), ofGroups());
  }

  private long ofMachine() {
    OptionalLong kibibytes = value(proc.resolve("meminfo"), "MemAvailable:");
    return kibibytes.isPresent() ? kibibytes.getAsLong() * KIBI : Long.MAX_VALUE;
  }

  /** The smallest remainder within the limits of the group and of the groups above it. */
  private long ofGroups() {
    long least = Long.MAX_VALUE;
    for (Path group = group(); group.startsWith(groups); group = group.getParent()) {
      least = Math.min(least, left(group));
    }
    return least;
  }

  private Path group() {
    String path =
        lines(proc.resolve("self/cgroup")).stream()
            .filter(line -> line.startsWith(HIERARCHY))
            .map(line -> line.substring(HIERARCHY.length()).replaceFirst("^/+", ""))
            .findFirst()
            .orElse("");
    Path group = groups.resolve(path).normalize();
    // In a container the path may be the one on the host, which does not exist here.
    return group.startsWith(groups) && Files.isDirectory(group) ? group : groups;
  }

  private static long left(Path group) {
    OptionalLong limit = number(group.resolve("memory.max"));
    if (limit.isEmpty()) {
      return Long.MAX_VALUE;
    }
    long used = number(group.resolve("memory.current")).orElse(0);
    // The kernel reclaims cached file pages not used lately before it enforces the limit.
    long cache = value(group.resolve("memory.stat"), "inactive_file").orElse(0);
    return Math.max(limit.getAsLong() - Math.max(used - cache, 0), 0);
  }

  /** Empty if the file is missing or says {@code max}. */
  private static OptionalLong number(Path file) {
    return lines(file).stream()
        .map(String::strip)
        .filter(text -> text.matches("[0-9]{1,18}"))
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  /** The number after the name at the beginning of a line. */
  private static OptionalLong value(Path file, String name) {
    return lines(file).stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.substring(name.length()).replaceAll("\\D", "")))
        .findFirst();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException _) {
      return List.of();
    }
  }
}
