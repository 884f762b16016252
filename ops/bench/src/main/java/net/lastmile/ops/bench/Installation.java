package net.lastmile.ops.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where this checkout's built parts are, and the Java that runs them. */
final class Installation {
  private static final Path ROOT = Path.of(System.getProperty("lastmile.root", "."));

  private Installation() {}

  static Path results() {
    return ROOT.resolve("ops/bench/target/results");
  }

  static Path command() {
    return ROOT.resolve("lastmile").toAbsolutePath();
  }

  /**
   * The command line for a main class that uses the edge's classes: the edge itself, or a class of
   * package {@code edge} here. It gets the edge's class path, not that of the benchmarks.
   */
  static List<String> edge(List<String> flags, String main, List<String> arguments) {
    Path bench = target("ops/bench").resolve("*");
    return java(classPath("radius-edge/node") + ":" + bench, flags, main, arguments);
  }

  /** The command line for a main class of the benchmarks. */
  static List<String> bench(List<String> flags, String main, List<String> arguments) {
    return java(classPath("ops/bench"), flags, main, arguments);
  }

  private static Path target(String module) {
    return ROOT.resolve(module).resolve("target").toAbsolutePath();
  }

  private static String classPath(String module) {
    return target(module).resolve("*") + ":" + target(module).resolve("lib/*");
  }

  private static List<String> java(
      String classPath, List<String> flags, String main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-cp");
    command.add(classPath);
    command.add(main);
    command.addAll(arguments);
    return command;
  }

  /** The command, restricted to one core. */
  static List<String> pinned(int core, List<String> command) {
    List<String> pinned = new ArrayList<>(List.of("taskset", "--cpu-list", Integer.toString(core)));
    pinned.addAll(command);
    return pinned;
  }
}
