package net.lastmile.ops.launcher.stack;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import net.lastmile.ops.launcher.home.Layout;
import net.lastmile.ops.launcher.home.Settings;
import net.lastmile.ops.launcher.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts what is not running; without {@code --detach} it stays and stops everything at Ctrl-C. */
@Command(name = "up", description = "Start everything; what runs already is left alone.")
public final class UpCommand implements Callable<Integer> {
  @Option(names = "--detach", description = "Return when all is ready, and leave it running.")
  private boolean detach;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      description = "Add N to every port (first start only).")
  private Integer portOffset;

  @Option(
      names = "--only",
      paramLabel = "PART",
      split = ",",
      description = "Start these parts alone.")
  private List<String> only = List.of();

  @Override
  public Integer call() throws InterruptedException {
    Layout layout = Layout.ofEnvironment();
    Settings settings = Settings.of(layout, portOffset);
    Local local = new Local(layout, settings.ports());
    Progress progress = new Progress(System.out);
    local.up(only, progress, () -> begin(settings, local, progress));
    new StatusReport(local).print(System.out);
    if (!detach) {
      progress.say("%nCtrl-C stops everything; with --detach it would go on without this command.");
      new CountDownLatch(1).await();
    }
    return 0;
  }

  /** Without {@code --detach}, Ctrl-C stops everything even during the start. */
  private void begin(Settings settings, Local local, Progress progress) {
    settings.keep(local.layout());
    if (!detach) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> local.down(progress)));
    }
  }
}
