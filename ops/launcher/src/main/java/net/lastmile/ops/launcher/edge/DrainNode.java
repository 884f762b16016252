package net.lastmile.ops.launcher.edge;

import java.time.Duration;
import java.util.concurrent.Callable;
import net.lastmile.ops.launcher.terminal.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drains a node; ends when it holds nothing that exists only there, and so can be stopped. */
@Command(
    name = "drain",
    description =
        "Take a node out of service: its ports close, routers turn to another node, and what it"
            + " holds goes to the centre.")
final class DrainNode implements Callable<Integer> {
  private static final Duration POLL = Duration.ofMillis(500);

  @Mixin private WhichNodes which;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "How long its journal may take to reach the centre; ${DEFAULT-VALUE}.")
  private int waitSeconds;

  @Override
  public Integer call() throws InterruptedException {
    ManagedNode node = which.one();
    node.tell("/drain");
    long end = System.nanoTime() + Duration.ofSeconds(waitSeconds).toNanos();
    long pending = pending(node);
    while (pending > 0) {
      if (System.nanoTime() > end) {
        throw new Complaint(
            ("%s is out of service, but the centre still lacks %d records; they are on its disk and"
                    + " are sent when the centre is back.")
                .formatted(node.name(), pending));
      }
      Thread.sleep(POLL);
      pending = pending(node);
    }
    System.out.printf("%s is out of service and can be stopped.%n", node.name());
    return 0;
  }

  private static long pending(ManagedNode node) {
    return node.status()
        .orElseThrow(() -> new Complaint(node.name() + " does not answer any more."))
        .at("/journal/pending")
        .asLong();
  }
}
