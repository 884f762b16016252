package net.lastmile.ops.launcher.edge;

import java.util.concurrent.Callable;
import net.lastmile.ops.launcher.terminal.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Undoes a drain. */
@Command(name = "resume", description = "Take a drained node into service again.")
final class ResumeNode implements Callable<Integer> {
  @Mixin private WhichNodes which;

  @Override
  public Integer call() {
    ManagedNode node = which.one();
    node.tell("/resume");
    if (!node.isReady()) {
      throw new Complaint(
          node.name() + " does not report ready; see ./lastmile logs " + node.name());
    }
    System.out.printf("%s is in service.%n", node.name());
    return 0;
  }
}
