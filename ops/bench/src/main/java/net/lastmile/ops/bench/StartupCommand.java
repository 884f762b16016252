package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "startup",
    mixinStandardHelpOptions = true,
    description =
        "Memory and CPU time of each part of the running stack; how long it takes to start.")
final class StartupCommand implements Callable<Integer> {
  private static final double KIB_PER_MIB = 1024;
  private static final double NANOS_PER_SECOND = 1e9;

  @Option(names = "--restart", description = "Stop the stack first and time its start.")
  private boolean restart;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Of the stack to start (${DEFAULT-VALUE}).")
  private int portOffset;

  @Override
  public Integer call() throws IOException, InterruptedException {
    ObjectNode figures = new ObjectMapper().createObjectNode();
    if (restart) {
      LastmileCommand.run("down");
      long began = System.nanoTime();
      LastmileCommand.run("up", "--detach", "--port-offset", Integer.toString(portOffset));
      double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
      System.out.printf(Locale.ROOT, "whole stack ready after %.1f s%n", seconds);
      figures.put("readySeconds", seconds);
    }
    long totalKib = 0;
    for (JsonNode part :
        new ObjectMapper().readTree(LastmileCommand.run("status", "--json")).path("parts")) {
      if (part.has("pid")) {
        ProcessTree tree = ProcessTree.of(part.path("pid").asLong());
        totalKib += tree.pssKib();
        figures.set(part.path("name").asText(), show(part.path("name").asText(), tree));
      }
    }
    System.out.printf(Locale.ROOT, "%-12s %8.0f MiB%n", "together", totalKib / KIB_PER_MIB);
    figures.put("togetherMib", totalKib / KIB_PER_MIB);
    Results.keep("startup", figures, Clock.systemUTC());
    return 0;
  }

  private static ObjectNode show(String name, ProcessTree tree) {
    double mib = tree.pssKib() / KIB_PER_MIB;
    System.out.printf(
        Locale.ROOT,
        "%-12s %8.0f MiB  %7.1f CPU-seconds  %d processes%n",
        name,
        mib,
        tree.cpuSeconds(),
        tree.processes());
    return new ObjectMapper()
        .createObjectNode()
        .put("mib", mib)
        .put("cpuSeconds", tree.cpuSeconds())
        .put("processes", tree.processes());
  }
}
