package net.lastmile.ops.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * How much memory a process started here can still get: what the machine has, and what is left of
 * each limit that its control groups set it (cgroup v2), a container's own among them.
 *
 * @param proc {@code /proc}
 * @param groups {@code /sys/fs/cgroup}
 */
record Memory(Path proc, Path groups) {
  private static final int KIBI = 1024;

  /** The line of the one hierarchy that version 2 has. */
  private static final String HIERARCHY = "0::";

  static Memory ofThisMachine() {
    return new Memory(Path.of("/proc"), Path.of("/sys/fs/cgroup"));
  }

  /** In octets; {@link Long#MAX_VALUE} where nothing tells, as on systems that are no Linux. */
  long available() {
    return Math.min(ofMachine(), ofGroups());
  }

  private long ofMachine() {
    OptionalLong kibibytes = value(proc.resolve("meminfo"), "MemAvailable:");
    return kibibytes.isPresent() ? kibibytes.getAsLong() * KIBI : Long.MAX_VALUE;
  }

  /** The narrowest of the group's limit and of those it lies within. */
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
    // In a container the group may be named as the host sees it, which leads nowhere here.
    return group.startsWith(groups) && Files.isDirectory(group) ? group : groups;
  }

  private static long left(Path group) {
    OptionalLong limit = number(group.resolve("memory.max"));
    if (limit.isEmpty()) {
      return Long.MAX_VALUE;
    }
    long used = number(group.resolve("memory.current")).orElse(0);
    // Pages of files that nobody used lately are given up before a limit hurts.
    long cache = value(group.resolve("memory.stat"), "inactive_file").orElse(0);
    return Math.max(limit.getAsLong() - Math.max(used - cache, 0), 0);
  }

  /** Empty where the file is missing or says {@code max}. */
  private static OptionalLong number(Path file) {
    return lines(file).stream()
        .map(String::strip)
        .filter(text -> text.matches("[0-9]{1,18}"))
        .mapToLong(Long::parseLong)
        .findFirst();
  }

  /** The number that stands behind a name at a line's beginning. */
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
