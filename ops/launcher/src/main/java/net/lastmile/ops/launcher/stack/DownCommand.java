package net.lastmile.ops.launcher.stack;

import java.util.concurrent.Callable;
import net.lastmile.ops.launcher.home.Layout;
import net.lastmile.ops.launcher.home.Settings;
import net.lastmile.ops.launcher.terminal.Progress;
import picocli.CommandLine.Command;

/** Stops everything, in reverse order of the start. */
@Command(name = "down", description = "Stop everything; the state stays.")
public final class DownCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    Layout layout = Layout.ofEnvironment();
    Progress progress = new Progress(System.out);
    new Local(layout, Settings.of(layout, null).ports()).down(progress);
    progress.say("Nothing runs.");
    return 0;
  }
}
