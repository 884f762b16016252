package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description =
        "How long after a commit each edge of the running stack knows: a demo subscriber's password"
            + " is changed through the API until the line logs in with the new one.")
final class FeedCommand implements Callable<Integer> {
  private static final long HIGHEST_MICROS = 60_000_000;
  private static final double MICROS_PER_MILLI = 1000;

  @Option(
      names = "--changes",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many (${DEFAULT-VALUE}).")
  private int changes;

  private final Map<String, Histogram> delays = new TreeMap<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path home = Path.of(System.getenv().getOrDefault("LASTMILE_HOME", ".lastmile"));
    try (DemoTenant tenant = new DemoTenant(home)) {
      JsonNode subscriber = tenant.lastSubscriber();
      String username = subscriber.required("username").asText();
      String id = tenant.idOf(username);
      try {
        for (int change = 0; change < changes; change++) {
          measure(tenant, id, username, "bench-" + change);
        }
      } finally {
        tenant.setPassword(id, subscriber.required("password").asText());
      }
    }
    ObjectNode figures = new ObjectMapper().createObjectNode();
    delays.forEach((node, micros) -> figures.set(node, figures(node, micros)));
    Results.keep("feed", figures, Clock.systemUTC());
    return 0;
  }

  private void measure(DemoTenant tenant, String id, String username, String password)
      throws IOException, InterruptedException {
    tenant.setPassword(id, password);
    long committed = System.nanoTime();
    List<Thread> watchers = new ArrayList<>();
    for (DemoTenant.Listener listener : tenant.listeners()) {
      LoginProbe probe = new LoginProbe(listener, tenant.nasSecret(), username, password);
      watchers.add(Thread.ofVirtual().start(() -> record(listener.node(), probe, committed)));
    }
    for (Thread watcher : watchers) {
      watcher.join();
    }
  }

  private void record(String node, LoginProbe probe, long committed) {
    long micros = (probe.awaitAccepted() - committed) / 1000;
    synchronized (delays) {
      delays.computeIfAbsent(node, none -> new Histogram(HIGHEST_MICROS, 3)).recordValue(micros);
    }
  }

  private static ObjectNode figures(String node, Histogram micros) {
    double p50 = micros.getValueAtPercentile(50) / MICROS_PER_MILLI;
    double p99 = micros.getValueAtPercentile(99) / MICROS_PER_MILLI;
    System.out.printf(
        Locale.ROOT,
        "%-8s commit to edge p50 %.1f ms, p99 %.1f ms (%d changes)%n",
        node,
        p50,
        p99,
        micros.getTotalCount());
    return new ObjectMapper()
        .createObjectNode()
        .put("changes", micros.getTotalCount())
        .put("p50Millis", p50)
        .put("p99Millis", p99);
  }
}
