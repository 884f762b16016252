package net.lastmile.ops.launcher.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** One line a node. */
@Command(name = "list", description = "Tell how the nodes are.")
final class ListNodes implements Callable<Integer> {
  private static final String ROW = "%-10s %-9s %11s %9s %9s %8s %s%n";

  @Mixin private WhichNodes which;

  @Override
  public Integer call() {
    System.out.printf(
        ROW, "NODE", "STATE", "SUBSCRIBERS", "CURSOR", "PENDING", "REFUSED", "CENTRE");
    for (EdgeNode node : which.nodes()) {
      Optional<JsonNode> status = node.status();
      JsonNode seen = status.orElse(null);
      if (seen == null) {
        System.out.printf(ROW, node.name(), "down", "", "", "", "", "");
      } else {
        System.out.printf(
            ROW,
            node.name(),
            seen.path("draining").asBoolean() ? "drained" : "serving",
            seen.path("subscribers").asText(),
            seen.path("cursor").asText(),
            seen.at("/journal/pending").asText(),
            seen.at("/journal/refused").asText(),
            seen.at("/centre/reachable").asBoolean() ? "reachable" : "away");
      }
    }
    return 0;
  }
}
