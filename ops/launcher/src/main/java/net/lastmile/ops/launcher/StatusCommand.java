package net.lastmile.ops.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Tells what runs. The exit status of the text form is 0 only if all is up; JSON says so itself.
 */
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
      return 0;
    }
    report.print(System.out);
    return report.allUp() ? 0 : Lastmile.FAILED;
  }
}
