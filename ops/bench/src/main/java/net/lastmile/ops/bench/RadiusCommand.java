package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "radius",
    mixinStandardHelpOptions = true,
    description =
        "Log-ins and durable accounting per second of a server's core: the edge against Debian's"
            + " FreeRADIUS, in turn, the server on core 0 and the load on core 1.")
final class RadiusCommand implements Callable<Integer> {
  private static final int SERVER_CORE = 0;
  private static final int LOAD_CORE = 1;
  private static final String SECRET = "bench-secret";
  private static final int IN_FLIGHT = 192;
  private static final int READY_REQUESTS = 200_000;
  private static final int WARM_UP_SECONDS = 8;

  @Option(
      names = "--subscribers",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Held by the edge (${DEFAULT-VALUE}).")
  private int subscribers;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "5",
      description = "Length of one measurement (${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "2",
      description = "How often each server is measured (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "28120",
      description = "First of the ports used (${DEFAULT-VALUE}).")
  private int port;

  /** A server that is up, by the name its figures go under. */
  private record Candidate(String name, int port, int users, ChildProcess process) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("lastmile-bench");
    Path radius = Files.createDirectories(directory.resolve("freeradius"));
    Path edge = Files.createDirectories(directory.resolve("edge"));
    System.out.println("starting both servers …");
    try (ChildProcess freeRadius =
            FreeRadiusUnderTest.startPinned(SERVER_CORE, port, SECRET, radius);
        ChildProcess lastmile =
            EdgeUnderTest.startPinned(SERVER_CORE, subscribers, port + 2, SECRET, true, edge)) {
      List<Candidate> candidates =
          List.of(
              new Candidate("freeradius", port, FreeRadiusUnderTest.USERS, freeRadius),
              new Candidate("edge", port + 2, subscribers, lastmile));
      ObjectNode figures = new ObjectMapper().createObjectNode();
      figures.set("access", compare("access", candidates));
      figures.set("accounting", compare("accounting", candidates));
      Results.keep("radius", figures, Clock.systemUTC());
    }
    return 0;
  }

  private ObjectNode compare(String kind, List<Candidate> candidates)
      throws IOException, InterruptedException {
    List<List<LoadResult>> results = List.of(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < candidates.size(); i++) {
        LoadResult result = load(kind, candidates.get(i));
        results.get(i).add(result);
        print(kind, candidates.get(i).name(), result);
      }
    }
    ObjectNode figures = new ObjectMapper().createObjectNode();
    for (int i = 0; i < candidates.size(); i++) {
      results.get(i).forEach(figures.withArray(candidates.get(i).name())::addPOJO);
    }
    double perCore = best(results.get(1)) / best(results.get(0));
    System.out.printf(Locale.ROOT, "%-10s edge : FreeRADIUS = %.2f a core-second%n", kind, perCore);
    return figures.put("ratioPerCoreSecond", perCore);
  }

  /** The best round: what else ran on the machine can only have taken away. */
  private static double best(List<LoadResult> results) {
    return results.stream()
        .map(LoadResult::answersPerCoreSecond)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private LoadResult load(String kind, Candidate candidate)
      throws IOException, InterruptedException {
    boolean accounting = kind.equals("accounting");
    LoadSettings settings =
        new LoadSettings(
            kind,
            EdgeUnderTest.HOST,
            accounting ? candidate.port() + 1 : candidate.port(),
            SECRET,
            candidate.users(),
            IN_FLIGHT,
            READY_REQUESTS,
            WARM_UP_SECONDS,
            seconds,
            candidate.process().pid());
    List<String> command =
        Installation.java(
            "ops/bench",
            List.of("-Xmx512m", "-XX:+UseSerialGC"),
            LoadGenerator.class.getName(),
            settings.toArguments());
    Process generator =
        new ProcessBuilder(Installation.pinned(LOAD_CORE, command))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(generator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (generator.waitFor() != 0) {
      throw new IOException("the load generator ended early: " + output);
    }
    LoadResult result = new ObjectMapper().readValue(output, LoadResult.class);
    if (result.wrong() > 0) {
      throw new IOException(candidate.name() + " gave " + result.wrong() + " wrong answers");
    }
    return result;
  }

  private static void print(String kind, String name, LoadResult result) {
    System.out.printf(
        Locale.ROOT,
        "%-10s %-11s %8.0f a core-second, %8.0f a second, p50 %6.0f µs, p99 %7.0f µs, repeats %d%n",
        kind,
        name,
        result.answersPerCoreSecond(),
        result.answersPerSecond(),
        result.p50Micros(),
        result.p99Micros(),
        result.repeats());
  }
}
