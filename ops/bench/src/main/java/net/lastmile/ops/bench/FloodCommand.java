package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "flood",
    mixinStandardHelpOptions = true,
    description =
        "How long the running stack's API takes for its own people while a stranger holds"
            + " connections of each kind, from an address whose connections nothing limits"
            + " (ADR 0022).")
final class FloodCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int BETWEEN_CALLS_MILLIS = 200;
  private static final double NANOS_PER_MILLI = 1e6;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "300",
      description = "Held at once (${DEFAULT-VALUE}).")
  private int connections;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "20",
      description = "Each kind (${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--pause",
      paramLabel = "S",
      defaultValue = "10",
      description = "After each kind, in which calls are timed too (${DEFAULT-VALUE}).")
  private int pause;

  private final Path home = Path.of(System.getenv().getOrDefault("LASTMILE_HOME", ".lastmile"));
  private final ObjectMapper json = new ObjectMapper();

  @Override
  public Integer call() throws IOException, InterruptedException {
    ObjectNode figures = json.createObjectNode().put("connections", connections);
    try (DemoTenant tenant = new DemoTenant(home);
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      String id = tenant.idOf(tenant.lastSubscriber().required("username").asText());
      HttpRequest request = tenant.api("/subscribers/" + id).timeout(PATIENCE).build();
      figures.set("nothing", timed(http, request, until(seconds)));
      for (FloodKind kind : FloodKind.values()) {
        figures.set(kind.name(), flooded(kind, http, request));
        figures.set(kind.name() + " over", timed(http, request, until(pause)));
      }
    }
    Results.keep("flood", figures, Clock.systemUTC());
    return 0;
  }

  private ObjectNode flooded(FloodKind kind, HttpClient http, HttpRequest request)
      throws InterruptedException {
    URI address = request.uri();
    LongAdder sent = new LongAdder();
    LongAdder closed = new LongAdder();
    BooleanSupplier goOn = until(seconds);
    List<Thread> flood = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      flood.add(
          Thread.ofVirtual()
              .start(new FloodConnection(address.getPort(), kind, goOn, sent, closed)));
    }
    ObjectNode figures = timed(http, request, goOn);
    for (Thread each : flood) {
      each.join();
    }
    return figures.put("requestsSent", sent.sum()).put("closedByServer", closed.sum());
  }

  /** Makes one call after the other, as a person's browser would. */
  private ObjectNode timed(HttpClient http, HttpRequest request, BooleanSupplier goOn)
      throws InterruptedException {
    List<Double> millis = new ArrayList<>();
    int failed = 0;
    while (goOn.getAsBoolean()) {
      long from = System.nanoTime();
      try {
        if (http.send(request, BodyHandlers.ofString()).statusCode() != 200) {
          failed++;
        }
      } catch (IOException _) {
        failed++;
      }
      millis.add((System.nanoTime() - from) / NANOS_PER_MILLI);
      Thread.sleep(BETWEEN_CALLS_MILLIS);
    }
    millis.sort(null);
    ObjectNode figures =
        json.createObjectNode()
            .put("calls", millis.size())
            .put("failed", failed)
            .put("p50Millis", Math.round(millis.get(millis.size() / 2)))
            .put("maxMillis", Math.round(millis.getLast()));
    System.out.println(figures);
    return figures;
  }

  private static BooleanSupplier until(int seconds) {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    return () -> System.nanoTime() < end;
  }
}
