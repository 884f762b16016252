package net.lastmile.ops.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what runs. */
@Command(name = "status", description = "Tell what runs, and where.")
final class StatusCommand implements Callable<Integer> {
  @Option(names = "--json", description = "As one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Layout layout = Layout.ofEnvironment();
    StatusReport report = new StatusReport(new Local(layout, Settings.of(layout, null).ports()));
    if (json) {
      System.out.println(report.toJson().toPrettyString());
    } else {
      report.print(System.out);
    }
    return report.allUp() ? 0 : Lastmile.FAILED;
  }
}
