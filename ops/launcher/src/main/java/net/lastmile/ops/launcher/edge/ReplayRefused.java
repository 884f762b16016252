package net.lastmile.ops.launcher.edge;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** For use after a release that fixes why the centre refused events. */
@Command(
    name = "replay-refused",
    description = "Send again what the centre refused and what lies aside on the node's disk.")
final class ReplayRefused implements Callable<Integer> {
  @Mixin private WhichNodes which;

  @Override
  public Integer call() {
    for (ManagedNode node : which.nodes()) {
      System.out.printf(
          "%s: %s events are sent again.%n", node.name(), node.order("/replay-refused"));
    }
    return 0;
  }
}
