package net.lastmile.ops.launcher.edge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Changes a node's log level until the node restarts. */
@Command(name = "log-level", description = "Change what a node logs, until its next start.")
final class SetLogLevel implements Callable<Integer> {
  @Mixin private WhichNodes which;

  @Parameters(
      index = "0",
      paramLabel = "LEVEL",
      description = "TRACE, DEBUG, INFO, WARN, ERROR or OFF.")
  private String level;

  @Parameters(
      index = "1",
      paramLabel = "LOGGER",
      arity = "0..1",
      defaultValue = "net.lastmile.edge",
      description = "A package or class; ${DEFAULT-VALUE} if left out.")
  private String logger;

  @Override
  public Integer call() {
    for (ManagedNode node : which.nodes()) {
      node.tell("/log-level?logger=" + encoded(logger) + "&level=" + encoded(level));
      System.out.printf("%s: %s logs at %s%n", node.name(), logger, level);
    }
    return 0;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
