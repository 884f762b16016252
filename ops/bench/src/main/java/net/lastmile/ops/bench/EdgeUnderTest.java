package net.lastmile.ops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.ops.bench.edge.StandaloneEdge;

/** Starts a stand-alone edge. */
final class EdgeUnderTest {
  static final String HOST = "127.0.0.1";

  /**
   * Heap for everything except the subscribers' records, such as compiling. Parallel GC pauses, but
   * rarely.
   */
  private static final int BASE_HEAP_MIB = 400;

  private static final int HEAP_MIB_PER_MILLION = 1100;
  private static final int MILLION = 1_000_000;

  private EdgeUnderTest() {}

  static List<String> command(int subscribers, String listen, String secret, String... more) {
    long heapMib = BASE_HEAP_MIB + (long) subscribers * HEAP_MIB_PER_MILLION / MILLION;
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--subscribers",
                Integer.toString(subscribers),
                "--listen",
                listen,
                "--secret",
                secret));
    arguments.addAll(List.of(more));
    List<String> flags =
        List.of(
            "-Xms" + heapMib + "m",
            "-Xmx" + heapMib + "m",
            "-XX:+UseParallelGC",
            "-Dio.netty.leakDetection.level=disabled");
    return Installation.edge(flags, StandaloneEdge.class.getName(), arguments);
  }

  /** Starts an edge with a single loop on that core. */
  static ChildProcess startPinned(
      int core, int subscribers, int port, String secret, Path directory, String... more)
      throws IOException {
    List<String> options =
        new ArrayList<>(
            List.of("--loops", "1", "--journal", directory.resolve("journal").toString()));
    options.addAll(List.of(more));
    List<String> command =
        command(subscribers, HOST + ":" + port, secret, options.toArray(String[]::new));
    return ChildProcess.start(
        Installation.pinned(core, command), directory.resolve("edge.log"), "ready:");
  }
}
