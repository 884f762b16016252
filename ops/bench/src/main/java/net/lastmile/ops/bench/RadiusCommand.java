package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
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
  private static final int IN_FLIGHT_AT_MOST = 8 * Flow.MAX_IDENTIFIERS;

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
      names = "--warm-up",
      paramLabel = "S",
      defaultValue = "5",
      description = "Load before each measurement (${DEFAULT-VALUE}).")
  private int warmUpSeconds;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often each server is measured (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "28120",
      description = "First of the ports used (${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--auth",
      paramLabel = "METHOD",
      defaultValue = "pap+chap",
      description = "pap+chap or mschapv2 (${DEFAULT-VALUE}).")
  private String auth;

  @Option(
      names = "--offered",
      paramLabel = "RATE",
      defaultValue = "0",
      description =
          "Log-ins a second, sent by the clock, to measure latency; 0 sends each as soon as one"
              + " before it is answered (${DEFAULT-VALUE}).")
  private int offered;

  @Option(
      names = "--sockets",
      paramLabel = "CALLS",
      defaultValue = "auto",
      description = "By what the edge receives: auto, linux or netty (${DEFAULT-VALUE}).")
  private String sockets;

  @Option(names = "--no-accounting", description = "Measures log-ins only.")
  private boolean noAccounting;

  /** A running server, with the name that its figures are listed under. */
  private record Candidate(String name, int port, int users, List<Integer> pids) {}

  @Option(
      names = "--peer",
      paramLabel = "MODULE",
      defaultValue = "files",
      description =
          "What FreeRADIUS reads users from: files, or sql on PostgreSQL (${DEFAULT-VALUE}).")
  private String peer;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Path directory = Files.createTempDirectory("lastmile-bench");
    Path radius = Files.createDirectories(directory.resolve("freeradius"));
    System.out.println("starting both servers …");
    if (!peer.equals("sql")) {
      try (ChildProcess freeRadius =
          FreeRadiusUnderTest.startPinned(SERVER_CORE, port, SECRET, radius)) {
        compare(directory, List.of(freeRadius.pid()));
      }
      return 0;
    }
    try (PeerDatabase database = PeerDatabase.start(FreeRadiusUnderTest.USERS);
        ChildProcess freeRadius =
            FreeRadiusUnderTest.startWithSql(SERVER_CORE, port, SECRET, database.port(), radius)) {
      compare(directory, List.of(freeRadius.pid(), database.pid()));
    }
    return 0;
  }

  private void compare(Path directory, List<Integer> peerPids)
      throws IOException, InterruptedException {
    LoadKind logIns = LoadKind.of(auth);
    Path edge = Files.createDirectories(directory.resolve("edge"));
    try (ChildProcess lastmile =
        EdgeUnderTest.startPinned(
            SERVER_CORE, subscribers, port + 2, SECRET, edge, "--sockets", sockets)) {
      List<Candidate> candidates =
          List.of(
              new Candidate("freeradius", port, FreeRadiusUnderTest.USERS, peerPids),
              new Candidate("edge", port + 2, subscribers, List.of(lastmile.pid())));
      ObjectNode figures = new ObjectMapper().createObjectNode();
      figures.set(logIns.toString(), compare(logIns, candidates));
      if (!noAccounting && offered == 0) {
        figures.set("accounting", compare(LoadKind.ACCOUNTING, candidates));
      }
      String name = "radius-" + peer + "-" + logIns + (offered > 0 ? "-" + offered : "");
      Results.keep(name, figures, Clock.systemUTC());
    }
  }

  private ObjectNode compare(LoadKind kind, List<Candidate> candidates)
      throws IOException, InterruptedException {
    ObjectNode figures = new ObjectMapper().createObjectNode();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      List<Double> rates = new ArrayList<>();
      for (Candidate candidate : candidates) {
        LoadResult result = load(kind, candidate);
        print(kind, candidate.name(), result);
        figures.withArray(candidate.name()).addPOJO(result);
        rates.add(result.answersPerCoreSecond());
      }
      ratios.add(rates.get(1) / rates.get(0));
    }
    ratios.sort(Comparator.naturalOrder());
    double median = ratios.get((ratios.size() - 1) / 2);
    System.out.printf(
        Locale.ROOT,
        "%-10s edge : FreeRADIUS = %.2f a core-second, median of %d pairs (%.2f to %.2f), load"
            + " average %.1f%n",
        kind,
        median,
        rounds,
        ratios.getFirst(),
        ratios.getLast(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    return figures.put("ratioPerCoreSecond", median);
  }

  private LoadResult load(LoadKind kind, Candidate candidate)
      throws IOException, InterruptedException {
    LoadSettings settings =
        new LoadSettings(
            kind,
            EdgeUnderTest.HOST,
            kind.isAccounting() ? candidate.port() + 1 : candidate.port(),
            SECRET,
            candidate.users(),
            offered > 0 ? IN_FLIGHT_AT_MOST : IN_FLIGHT,
            READY_REQUESTS,
            warmUpSeconds,
            seconds,
            candidate.pids(),
            offered);
    List<String> command =
        Installation.bench(
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

  private static void print(LoadKind kind, String name, LoadResult result) {
    System.out.printf(
        Locale.ROOT,
        "%-10s %-11s %8.0f a core-second, %8.0f a second, p50 %6.0f µs, p99 %7.0f µs, repeats %d, unsent %d%n",
        kind,
        name,
        result.answersPerCoreSecond(),
        result.answersPerSecond(),
        result.p50Micros(),
        result.p99Micros(),
        result.repeats(),
        result.unsent());
  }
}
