package net.lastmile.ops.launcher;

import net.lastmile.ops.launcher.demo.DemoCommand;
import net.lastmile.ops.launcher.edge.EdgeCommand;
import net.lastmile.ops.launcher.operator.OperatorCommand;
import net.lastmile.ops.launcher.stack.DownCommand;
import net.lastmile.ops.launcher.stack.LogsCommand;
import net.lastmile.ops.launcher.stack.StatusCommand;
import net.lastmile.ops.launcher.stack.UpCommand;
import net.lastmile.ops.launcher.terminal.Complaint;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** The command. {@code bng} and {@code bench} are separate programs, which the script starts. */
@Command(
    name = "lastmile",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    scope = ScopeType.INHERIT,
    description = "Runs Lastmile on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      DemoCommand.class,
      EdgeCommand.class,
      OperatorCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Also: bng (a router simulator) and bench (benchmarks); `./lastmile COMMAND --help` tells of each.",
      "State lies in .lastmile, or where LASTMILE_HOME points."
    })
public final class Lastmile {
  /** The exit status of a command that ends with a {@link Complaint}. */
  private static final int FAILED = 1;

  private Lastmile() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Lastmile());
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          if (exception instanceof Complaint complaint) {
            System.err.println("lastmile: " + complaint.getMessage());
            return FAILED;
          }
          throw exception;
        });
    return line;
  }
}
