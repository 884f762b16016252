package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.lastmile.ops.bench.edge.SeededStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "region",
    mixinStandardHelpOptions = true,
    description =
        "Real nodes without a centre: restarts one from its own disk, lets a second one join with"
            + " an empty disk, and says when each first accepts a log-in and what it holds.")
final class RegionCommand implements Callable<Integer> {
  private static final String SECRET = "bench-secret";
  private static final int OFFSET = 1_000;
  private static final String LOADED = " holds the region's records ";
  private static final double NANOS_PER_SECOND = 1e9;
  private static final Pattern USED_KIB = Pattern.compile("used (\\d+)K");

  @Option(
      names = "--subscribers",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Held by each node (${DEFAULT-VALUE}).")
  private int subscribers;

  @Option(
      names = "--sessions",
      paramLabel = "N",
      defaultValue = "0",
      description = "Of them are online (${DEFAULT-VALUE}).")
  private int sessions;

  @Option(
      names = "--claims",
      paramLabel = "N",
      defaultValue = "0",
      description = "Of these, so many may be online once, and have claimed it (${DEFAULT-VALUE}).")
  private int claims;

  @Option(
      names = "--heap",
      paramLabel = "MIB",
      defaultValue = "2048",
      description = "The most that a node may take (${DEFAULT-VALUE}).")
  private int heapMib;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "28320",
      description = "First of the ports used (${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("lastmile-region");
    System.out.printf("filling a store with %d subscribers, %d online …%n", subscribers, sessions);
    seed(directory);
    ObjectNode figures = new ObjectMapper().createObjectNode().put("subscribers", subscribers);
    figures.put("sessions", sessions).put("claims", claims);
    long began = System.nanoTime();
    try (ChildProcess first = node(directory, "edge-1", 0)) {
      show(figures, "restart", began, 0);
      first.await(LOADED);
      System.out.printf(
          Locale.ROOT,
          "restart  store loaded after %.1f s%n",
          (System.nanoTime() - began) / NANOS_PER_SECOND);
      heap(figures, "restart", first);
      long joined = System.nanoTime();
      try (ChildProcess second = node(directory, "edge-2", OFFSET)) {
        show(figures, "join", joined, OFFSET);
        heap(figures, "join", second);
      }
    }
    Results.keep("region", figures, Clock.systemUTC());
    return 0;
  }

  private void seed(Path directory) throws IOException {
    List<String> command =
        java(
            SeededStore.class.getName(),
            directory.toString(),
            Integer.toString(subscribers),
            Integer.toString(port),
            SECRET,
            Integer.toString(port + 10),
            Integer.toString(sessions),
            Integer.toString(claims));
    ChildProcess.start(command, directory.resolve("seed.log"), "ready:").close();
  }

  private ChildProcess node(Path directory, String name, int offset) throws IOException {
    Path data = offset == 0 ? directory.resolve("data") : directory.resolve("data-" + name);
    Path settings = directory.resolve(name + ".properties");
    Files.writeString(
        settings,
        """
        node=%s
        region=bench
        data=%s
        centre.url=http://127.0.0.1:9/api
        token.url=http://127.0.0.1:9/token
        client.id=%s
        client.key-file=%s
        region.key-file=%s
        cluster.key-file=%s
        cluster.bind=127.0.0.1:%d
        cluster.peers=127.0.0.1:%d,127.0.0.1:%d
        port.offset=%d
        management=127.0.0.1:%d
        """
            .formatted(
                name,
                data,
                name,
                directory.resolve("client.pem"),
                directory.resolve("region.key"),
                directory.resolve("cluster.key"),
                port + 10 + (offset == 0 ? 0 : 1),
                port + 10,
                port + 11,
                offset,
                port + 20 + (offset == 0 ? 0 : 1)));
    List<String> command = java("net.lastmile.edge.Main", settings.toString());
    return ChildProcess.start(command, directory.resolve(name + ".log"), " serves ");
  }

  private List<String> java(String main, String... arguments) {
    return Installation.edge(
        List.of(
            "-Xmx" + heapMib + "m",
            "-XX:+UseParallelGC",
            "-XX:SoftRefLRUPolicyMSPerMB=10",
            "-Dio.netty.leakDetection.level=disabled"),
        main,
        List.of(arguments));
  }

  private void show(ObjectNode figures, String what, long began, int offset) {
    LoginProbe probe =
        new LoginProbe(
            new DemoTenant.Listener("bench", "127.0.0.1", port + offset),
            SECRET,
            "user%07d".formatted(subscribers - 1),
            "pass%07d".formatted(subscribers - 1));
    double seconds = (probe.awaitAccepted() - began) / NANOS_PER_SECOND;
    System.out.printf(Locale.ROOT, "%-8s first log-in accepted after %.1f s%n", what, seconds);
    figures.put(what + "Seconds", seconds);
  }

  /** The heap in use after a full collection. */
  private static void heap(ObjectNode figures, String what, ChildProcess node)
      throws IOException, InterruptedException {
    jcmd(node, "GC.run");
    Matcher used = USED_KIB.matcher(jcmd(node, "GC.heap_info"));
    long kib = 0;
    // Counts the heap's generations only; the class space, listed after them, is not part of the
    // heap.
    for (int part = 0; part < 2 && used.find(); part++) {
      kib += Long.parseLong(used.group(1));
    }
    ProcessTree tree = ProcessTree.of(node.pid());
    System.out.printf(
        Locale.ROOT,
        "%-8s heap in use %d MiB, whole process %d MiB, %.1f CPU-seconds%n",
        what,
        kib / 1024,
        tree.pssKib() / 1024,
        tree.cpuSeconds());
    figures.put(what + "HeapMib", kib / 1024).put(what + "PssMib", tree.pssKib() / 1024);
    figures.put(what + "CpuSeconds", tree.cpuSeconds());
  }

  private static String jcmd(ChildProcess node, String command)
      throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(jcmd, Integer.toString(node.pid()), command)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
