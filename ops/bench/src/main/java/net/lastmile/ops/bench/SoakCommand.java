package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "soak",
    mixinStandardHelpOptions = true,
    description =
        "Lets the demo's lines live through the running stack while edges and centre are killed and"
            + " cut off and subscribers change; ends by holding what was acknowledged against what"
            + " is stored.")
final class SoakCommand implements Callable<Integer> {
  private static final Duration PAUSE_BETWEEN_FAULTS = Duration.ofSeconds(15);
  private static final Duration SETTLE_LIMIT = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final double MILLIS_PER_MINUTE = 60_000;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "30",
      description = "How long, faults included (${DEFAULT-VALUE}).")
  private double minutes;

  @Option(
      names = "--faults",
      paramLabel = "N",
      defaultValue = "0",
      description = "So many faults at least, however long they take (${DEFAULT-VALUE}).")
  private int leastFaults;

  @Option(
      names = "--lines",
      paramLabel = "N",
      defaultValue = "40",
      description = "Lines that live at the same time (${DEFAULT-VALUE}).")
  private int lines;

  private final Path home = Path.of(System.getenv().getOrDefault("LASTMILE_HOME", ".lastmile"));
  private final SoakLedger ledger = new SoakLedger();
  private final SoakFaults faults = new SoakFaults();

  @Override
  public Integer call() throws IOException, InterruptedException {
    long end =
        System.nanoTime() + Duration.ofMillis((long) (minutes * MILLIS_PER_MINUTE)).toNanos();
    BooleanSupplier goOn = () -> System.nanoTime() < end || faults.count() < leastFaults;
    List<Thread> running = startLines(goOn);
    SoakChurn churn = new SoakChurn(home, goOn);
    running.add(Thread.ofVirtual().start(churn));
    while (goOn.getAsBoolean()) {
      faults.next();
      System.out.printf(
          Locale.ROOT,
          "%s; %d log-ins, %d records acknowledged%n",
          faults.done(),
          ledger.logins.sum(),
          ledger.recordsAcknowledged.sum());
      Thread.sleep(PAUSE_BETWEEN_FAULTS);
    }
    for (Thread each : running) {
      each.join();
    }
    SoakLedger.Reconciliation outcome = reconciled();
    keep(outcome, churn);
    return outcome.isClean() ? 0 : 1;
  }

  private List<Thread> startLines(BooleanSupplier goOn) throws IOException, InterruptedException {
    List<Thread> running = new ArrayList<>();
    try (DemoTenant tenant = new DemoTenant(home)) {
      JsonNode subscribers = tenant.subscribers();
      // The last one is left for the churn.
      for (int i = 0; i < Math.min(lines, subscribers.size() - 1); i++) {
        JsonNode subscriber = subscribers.get(i);
        running.add(
            Thread.ofVirtual()
                .start(
                    new SoakLine(
                        tenant.listeners(),
                        tenant.nasSecret(),
                        subscriber.required("username").asText(),
                        subscriber.required("password").asText(),
                        ledger,
                        goOn)));
      }
    }
    return running;
  }

  /** Allows some minutes for records still on their way to arrive. */
  private SoakLedger.Reconciliation reconciled() throws IOException, InterruptedException {
    long limit = System.nanoTime() + SETTLE_LIMIT.toNanos();
    SoakLedger.Reconciliation outcome = look();
    while (!outcome.isClean() && System.nanoTime() < limit) {
      Thread.sleep(POLL);
      outcome = look();
    }
    return outcome;
  }

  private SoakLedger.Reconciliation look() throws IOException, InterruptedException {
    try (DemoTenant tenant = new DemoTenant(home)) {
      return ledger.against(tenant.sessions());
    }
  }

  private void keep(SoakLedger.Reconciliation outcome, SoakChurn churn) throws IOException {
    ObjectNode figures =
        new ObjectMapper()
            .createObjectNode()
            .put("minutes", minutes)
            .put("logins", ledger.logins.sum())
            .put("loginsUnanswered", ledger.loginsUnanswered.sum())
            .put("recordsAcknowledged", ledger.recordsAcknowledged.sum())
            .put("recordsUnanswered", ledger.recordsUnanswered.sum())
            .put("subscriberChanges", churn.changes())
            .put("sessionsAcknowledged", outcome.acknowledgedSessions())
            .put("sessionsLost", outcome.lost())
            .put("sessionsLeftOpen", outcome.open())
            .put("sessionsDoubled", outcome.doubled());
    figures.set("faults", Results.node(faults.done()));
    System.out.println(figures.toPrettyString());
    Results.keep("soak", figures, Clock.systemUTC());
  }
}
