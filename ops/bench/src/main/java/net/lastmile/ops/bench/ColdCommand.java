package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "cold",
    mixinStandardHelpOptions = true,
    description =
        "Latency of the first second after an edge reports ready. The load generator is warmed up"
            + " on another edge before.")
final class ColdCommand implements Callable<Integer> {
  private static final String SECRET = "bench-secret";
  private static final int IN_FLIGHT_AT_MOST = 4 * Flow.MAX_IDENTIFIERS;
  private static final int READY_REQUESTS = 40_960;
  private static final int WARM_UP_SECONDS = 5;

  @Option(
      names = "--subscribers",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Held by the edge (${DEFAULT-VALUE}).")
  private int subscribers;

  @Option(
      names = "--offered",
      paramLabel = "RATE",
      defaultValue = "10000",
      description = "Log-ins a second (${DEFAULT-VALUE}).")
  private int offered;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many cold starts (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "28420",
      description = "First of the ports used (${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws IOException {
    Path directory = Files.createTempDirectory("lastmile-cold");
    ObjectNode figures = new ObjectMapper().createObjectNode().put("offered", offered);
    for (int round = 0; round < rounds; round++) {
      Path decoy = Files.createDirectories(directory.resolve("decoy-" + round));
      Path fresh = Files.createDirectories(directory.resolve("fresh-" + round));
      LoadGenerator generator = new LoadGenerator(settings(port + 2, 1));
      try (ChildProcess warm = EdgeUnderTest.startPinned(0, 1_000, port, SECRET, decoy)) {
        LoadGenerator.run(settings(port, WARM_UP_SECONDS));
        System.out.println("warmed up on " + warm.pid());
      }
      try (ChildProcess edge = EdgeUnderTest.startPinned(0, subscribers, port + 2, SECRET, fresh)) {
        LoadResult result = generator.measure(List.of(edge.pid()));
        System.out.printf(
            Locale.ROOT,
            "first second: p50 %.0f µs, p99 %.0f µs, %d answers, %d repeats, %d unsent%n",
            result.p50Micros(),
            result.p99Micros(),
            result.answers(),
            result.repeats(),
            result.unsent());
        figures.withArray("firstSecond").addPOJO(result);
      }
    }
    Results.keep("cold", figures, Clock.systemUTC());
    return 0;
  }

  private LoadSettings settings(int to, int seconds) {
    return new LoadSettings(
        LoadKind.PAP_CHAP,
        EdgeUnderTest.HOST,
        to,
        SECRET,
        1_000,
        IN_FLIGHT_AT_MOST,
        READY_REQUESTS,
        0,
        seconds,
        List.of(Math.toIntExact(ProcessHandle.current().pid())),
        offered);
  }
}
