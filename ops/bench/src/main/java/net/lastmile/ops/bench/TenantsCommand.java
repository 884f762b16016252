package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "tenants",
    mixinStandardHelpOptions = true,
    description =
        "What many idle tenants cost, on a stack of its own: how fast they are provisioned and"
            + " migrated, what the platform holds for them, and how many transactions a second"
            + " there are while nothing happens.")
final class TenantsCommand implements Callable<Integer> {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double KIB_PER_MIB = 1024;
  private static final Duration QUIET_AFTER = Duration.ofMinutes(20);

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many tenants (${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "120",
      description = "How long to count transactions (${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "4000",
      description = "Of the bench's stack (${DEFAULT-VALUE}).")
  private int portOffset;

  @Option(names = "--keep", description = "Leave the stack running, for another run to find.")
  private boolean keep;

  private final ObjectNode figures = new ObjectMapper().createObjectNode();

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Path home =
        Path.of(System.getenv().getOrDefault("LASTMILE_HOME", ".lastmile"), "bench-tenants");
    LastmileCommand.runAt(home, "up", "--detach", "--port-offset", Integer.toString(portOffset));
    try (TenantsStack stack = new TenantsStack(home)) {
      provision(stack);
      show("start, all looked at (s)", restart(home));
      stack.undoLastMigration();
      show("start, all migrated (s)", restart(home));
      stack.awaitQuiet(QUIET_AFTER);
      stack.spreadDueWork();
      idle(stack);
      ProcessTree platform = ProcessTree.of(stack.platformPid());
      show("platform's memory (MiB)", platform.pssKib() / KIB_PER_MIB);
      show("platform's database connections", stack.connections());
    }
    if (!keep) {
      LastmileCommand.runAt(home, "down");
    }
    Results.keep("tenants", figures, Clock.systemUTC());
    return 0;
  }

  private void provision(TenantsStack stack)
      throws IOException, InterruptedException, SQLException {
    int missing = count - stack.tenants();
    long began = System.nanoTime();
    stack.provision(count);
    show("tenants", stack.tenants());
    if (missing > 0) {
      show("provisioned a second", missing / secondsSince(began));
    }
  }

  /** Seconds until the platform alone is up again. */
  private static double restart(Path home) throws IOException, InterruptedException {
    LastmileCommand.runAt(home, "down");
    LastmileCommand.runAt(home, "up", "--detach", "--only=postgres", "--only=mail");
    LastmileCommand.runAt(home, "up", "--detach", "--only=keycloak");
    long began = System.nanoTime();
    LastmileCommand.runAt(home, "up", "--detach", "--only=platform");
    double seconds = secondsSince(began);
    LastmileCommand.runAt(home, "up", "--detach");
    return seconds;
  }

  private void idle(TenantsStack stack) throws IOException, InterruptedException, SQLException {
    long before = stack.transactions();
    long began = System.nanoTime();
    Thread.sleep(Duration.ofSeconds(seconds));
    long ended = stack.transactions() - before;
    show("idle, transactions a second", ended / secondsSince(began));
  }

  private void show(String what, double figure) {
    System.out.printf(Locale.ROOT, "%-36s %10.2f%n", what, figure);
    figures.put(what, figure);
  }

  private static double secondsSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / NANOS_PER_SECOND;
  }
}
