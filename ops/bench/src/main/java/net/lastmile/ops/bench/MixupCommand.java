package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "mixup",
    mixinStandardHelpOptions = true,
    description =
        "Whether an answer of the running stack ever reaches who did not ask for it: connections"
            + " are offered an upgrade, or asked a page, and dropped at once, while others read"
            + " the API and the site and check each answer (ADR 0021).")
final class MixupCommand implements Callable<Integer> {
  private static final int API_READERS = 6;
  private static final int PAGE_READERS = 3;
  private static final int DROPPERS = 3;
  private static final int LINES = 50;
  private static final int TOLD = 12;
  private static final double MILLIS_PER_MINUTE = 60_000;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "60",
      description = "How long (${DEFAULT-VALUE}).")
  private double minutes;

  private final Path home = Path.of(System.getenv().getOrDefault("LASTMILE_HOME", ".lastmile"));
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final LongAdder answers = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder logInsRefused = new LongAdder();

  @Override
  public Integer call() throws IOException, InterruptedException {
    long end =
        System.nanoTime() + Duration.ofMillis((long) (minutes * MILLIS_PER_MINUTE)).toNanos();
    BooleanSupplier goOn = () -> System.nanoTime() < end;
    JsonNode demo = new ObjectMapper().readTree(home.resolve("demo.json").toFile());
    List<Thread> running = new ArrayList<>();
    List<String> lines = lines();
    for (int i = 0; i < API_READERS; i++) {
      running.add(start(new MixupReader(home, lines, goOn, answers, logInsRefused, wrong)));
    }
    URI site = URI.create(demo.required("apiUrl").asText()).resolve("/");
    for (int i = 0; i < PAGE_READERS; i++) {
      running.add(start(new MixupPages(site, goOn, answers, wrong)));
    }
    URI panel = URI.create(demo.required("panelUrl").asText());
    for (int i = 0; i < DROPPERS; i++) {
      running.add(start(new MixupDropper(panel, goOn, dropped)));
    }
    for (Thread each : running) {
      each.join();
    }
    return keep();
  }

  private static Thread start(Runnable what) {
    return Thread.ofVirtual().start(what);
  }

  private List<String> lines() throws IOException, InterruptedException {
    try (DemoTenant tenant = new DemoTenant(home)) {
      List<String> ids = new ArrayList<>();
      tenant
          .get("/subscribers?limit=" + LINES)
          .required("items")
          .forEach(line -> ids.add(line.required("id").asText()));
      return ids;
    }
  }

  private int keep() throws IOException {
    wrong.stream().limit(TOLD).forEach(System.out::println);
    ObjectNode figures =
        new ObjectMapper()
            .createObjectNode()
            .put("minutes", minutes)
            .put("answers", answers.sum())
            .put("connectionsDropped", dropped.sum())
            .put("logInsRefused", logInsRefused.sum())
            .put("wrongAnswers", wrong.size());
    System.out.println(figures.toPrettyString());
    Results.keep("mixup", figures, Clock.systemUTC());
    return wrong.isEmpty() && answers.sum() > 0 ? 0 : 1;
  }
}
