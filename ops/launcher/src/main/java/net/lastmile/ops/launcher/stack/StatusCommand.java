package net.lastmile.ops.launcher.stack;

import java.util.concurrent.Callable;
import net.lastmile.ops.launcher.home.Layout;
import net.lastmile.ops.launcher.home.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Shows what is running. The text form's exit status is 0 only if everything is up; JSON states it.
 */
@Command(name = "status", description = "Tell what runs, and where.")
public final class StatusCommand implements Callable<Integer> {
  /** The exit status if a part is not up. */
  private static final int NOT_ALL_UP = 1;

  @Option(names = "--json", description = "As one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Layout layout = Layout.ofEnvironment();
    StatusReport report = new StatusReport(new Local(layout, Settings.of(layout, null).ports()));
    if (json) {
      System.out.println(report.toJson().toPrettyString());
      return 0;
    }
    report.print(System.out);
    return report.allUp() ? 0 : NOT_ALL_UP;
  }
}
