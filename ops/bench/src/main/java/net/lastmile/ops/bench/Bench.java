package net.lastmile.ops.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code ./lastmile bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures the edge and the running stack.",
    subcommands = {
      EdgeCommand.class,
      RadiusCommand.class,
      RegionCommand.class,
      ColdCommand.class,
      FeedCommand.class,
      StartupCommand.class,
      PortalCommand.class,
      SoakCommand.class,
      FuzzCommand.class,
      MixupCommand.class,
      FloodCommand.class,
      TenantsCommand.class
    })
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }
}
