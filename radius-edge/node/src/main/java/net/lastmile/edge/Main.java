package net.lastmile.edge;

import java.nio.file.Path;
import java.time.Clock;
import net.lastmile.edge.centre.EdgeClock;
import net.lastmile.edge.config.EdgeSettings;
import net.lastmile.edge.config.InvalidSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one node until the process is told to end. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  /** EX_USAGE of sysexits.h: the command or its configuration is wrong. */
  private static final int EXIT_USAGE = 64;

  private static final int EXIT_CONFIGURATION = 78;

  private Main() {}

  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      System.err.println("usage: java -cp … net.lastmile.edge.Main <edge.properties>");
      System.exit(EXIT_USAGE);
    }
    FatalErrors.endTheProcess();
    try {
      EdgeSettings settings = EdgeSettings.read(Path.of(arguments[0]));
      Node node = Node.start(settings, EdgeClock.steady(Clock.systemUTC(), System::nanoTime));
      Runtime.getRuntime().addShutdownHook(new Thread(node::close, "shutdown"));
    } catch (InvalidSettings e) {
      LOG.error("{}: {}", arguments[0], e.getMessage());
      System.exit(EXIT_CONFIGURATION);
    } catch (Exception | Error e) {
      // Catches errors too: threads that have already started would keep half a node alive.
      LOG.error("the node cannot start", e);
      System.exit(FatalErrors.EXIT_FAILURE);
    }
  }
}
