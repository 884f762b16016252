package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Causes faults in the running stack, one after another: kills an edge and starts it again, cuts
 * both edges off from the centre, kills the centre.
 */
final class SoakFaults {
  private static final Duration CUT = Duration.ofSeconds(20);

  private final Map<String, Integer> done = new TreeMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /** Causes one more fault; returns when the stack is whole again. */
  void next() throws IOException, InterruptedException {
    switch (count.get() % 4) {
      case 0 -> kill("edge-1");
      case 1 -> cut();
      case 2 -> kill("edge-2");
      default -> kill("platform");
    }
    count.incrementAndGet();
  }

  /** How many faults there were; may be called from any thread. */
  int count() {
    return count.get();
  }

  Map<String, Integer> done() {
    return done;
  }

  private void kill(String part) throws IOException, InterruptedException {
    signal("KILL", pid(part));
    done.merge("killed " + part, 1, Integer::sum);
    LastmileCommand.run("up", "--detach");
  }

  /** Pauses the platform: connections to it hang, which is worse than a refusal. */
  private void cut() throws IOException, InterruptedException {
    long platform = pid("platform");
    signal("STOP", platform);
    try {
      Thread.sleep(CUT);
    } finally {
      signal("CONT", platform);
    }
    done.merge("centre cut off", 1, Integer::sum);
  }

  private static long pid(String part) throws IOException, InterruptedException {
    JsonNode status = new ObjectMapper().readTree(LastmileCommand.run("status", "--json"));
    for (JsonNode each : status.path("parts")) {
      if (each.path("name").asText().equals(part) && each.has("pid")) {
        return each.path("pid").asLong();
      }
    }
    throw new IOException(part + " does not run");
  }

  private static void signal(String name, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start().waitFor();
  }
}
