package net.lastmile.ops.bench;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "edge",
    mixinStandardHelpOptions = true,
    description =
        "Runs one stand-alone edge with subscribers user0000000 / pass0000000 and so on, accounting"
            + " on the next port, until Ctrl-C.")
final class EdgeCommand implements Callable<Integer> {
  @Option(names = "--subscribers", required = true, paramLabel = "N")
  private int subscribers;

  @Option(names = "--listen", required = true, paramLabel = "ADDRESS:PORT")
  private String listen;

  @Option(names = "--secret", required = true)
  private String secret;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Process edge =
        new ProcessBuilder(EdgeUnderTest.command(subscribers, listen, secret)).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(edge::destroy, "end-the-edge"));
    return edge.waitFor();
  }
}
