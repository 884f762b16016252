package net.lastmile.ops.launcher.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import net.lastmile.ops.launcher.home.Layout;
import net.lastmile.ops.launcher.home.Settings;
import net.lastmile.ops.launcher.terminal.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the end of the parts' logs. */
@Command(name = "logs", description = "Show the end of a part's log, or of all.")
public final class LogsCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "PART", description = "All if left out.")
  private String part;

  @Option(
      names = {"-f", "--follow"},
      description = "Go on showing.")
  private boolean follow;

  @Option(
      names = {"-n", "--lines"},
      defaultValue = "40",
      description = "How many lines; ${DEFAULT-VALUE} if left out.")
  private int lines;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Layout layout = Layout.ofEnvironment();
    Local local = new Local(layout, Settings.of(layout, null).ports());
    List<String> command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
    if (follow) {
      // Ends with this command, however that ends.
      command.addAll(List.of("-F", "--pid=" + ProcessHandle.current().pid()));
    }
    List<PartRunner> wanted = part == null ? local.parts() : List.of(local.part(part));
    List<String> logs =
        wanted.stream()
            .map(runner -> layout.log(runner.part().name()))
            .filter(Files::exists)
            .map(Path::toString)
            .toList();
    if (logs.isEmpty()) {
      throw new Complaint("There is no log yet; ./lastmile up writes them.");
    }
    command.addAll(logs);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
