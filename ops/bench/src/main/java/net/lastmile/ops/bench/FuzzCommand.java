package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "fuzz",
    mixinStandardHelpOptions = true,
    description = "Sends an edge packets that were changed after they were signed.")
final class FuzzCommand implements Callable<Integer> {
  private static final int SUBSCRIBERS = 1000;
  private static final String SECRET = "fuzz-secret";
  private static final int SERVER_CORE = 0;

  @Option(
      names = "--packets",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many (${DEFAULT-VALUE}).")
  private int packets;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which ones (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "28220",
      description = "The edge's (${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws IOException {
    Path directory = Files.createTempDirectory("lastmile-fuzz");
    try (ChildProcess edge =
        EdgeUnderTest.startPinned(
            SERVER_CORE, SUBSCRIBERS, port, SECRET, directory, "--fsync", "false")) {
      FuzzResult access = fuzz(port, false);
      FuzzResult accounting = fuzz(port + 1, true);
      boolean complained = edge.output().contains("Exception") || edge.output().contains("ERROR");
      ObjectNode figures = new ObjectMapper().createObjectNode();
      figures.put("seed", seed).put("alive", edge.isAlive()).put("complained", complained);
      figures.set("access", Results.node(access));
      figures.set("accounting", Results.node(accounting));
      System.out.println(figures.toPrettyString());
      Results.keep("fuzz", figures, Clock.systemUTC());
      boolean sound = access.wrong() + accounting.wrong() == 0 && edge.isAlive() && !complained;
      return sound ? 0 : 1;
    }
  }

  private FuzzResult fuzz(int toPort, boolean accounting) throws IOException {
    try (Fuzzer fuzzer = new Fuzzer(EdgeUnderTest.HOST, toPort, SECRET, seed, accounting)) {
      return fuzzer.run(packets / 2);
    }
  }
}
