package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/**
 * Writes a bench's results, with the machine they were measured on, to {@code
 * target/results/<bench>.json}.
 */
final class Results {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Results() {}

  static ObjectNode node(Object value) {
    return JSON.valueToTree(value);
  }

  static void keep(String bench, ObjectNode figures, Clock clock) throws IOException {
    ObjectNode all = JSON.createObjectNode();
    all.put("bench", bench);
    all.put("at", Instant.now(clock).toString());
    all.set("machine", node(Machine.here()));
    all.set("figures", figures);
    Path directory = Files.createDirectories(Installation.results());
    Path file = directory.resolve(bench + ".json");
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
    System.out.println("kept in " + file);
  }
}
