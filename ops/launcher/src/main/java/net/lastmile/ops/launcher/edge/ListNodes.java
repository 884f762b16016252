package net.lastmile.ops.launcher.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints one line per node, then one per node's journal. */
@Command(
    name = "list",
    description = {
      "Tell how the nodes are, and what became of the events of their journals:",
      "  written     entries the journal ever held",
      "  pending     still to be sent to the platform",
      "  unused      accounting that is of no session; not sent",
      "  unreadable  damaged on the node's disk",
      "  refused     put aside, as the platform refused their content",
      "  stored      by the platform",
      "  unstored    could not be stored; the tenant's admins see them",
      "  waiting     held by the platform until the tenant's tables take them",
      "  discarded   removed after they could not be stored, by a person or by age",
      "  unowned     of no tenant of the region",
      "  missing     sent, and none of these: must be 0"
    })
final class ListNodes implements Callable<Integer> {
  private static final String ROW = "%-10s %-9s %11s %9s %9s %8s %s%n";

  @Mixin private WhichNodes which;

  @Override
  public Integer call() {
    System.out.printf(
        ROW, "NODE", "STATE", "SUBSCRIBERS", "CURSOR", "PENDING", "REFUSED", "CENTRE");
    JournalTable journals = new JournalTable();
    for (ManagedNode node : which.nodes()) {
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
            (seen.at("/centre/reachable").asBoolean() ? "reachable" : "away") + clock(seen));
        journals.add(node.name(), seen.path("journal"));
      }
    }
    System.out.printf("%n%s", journals);
    return 0;
  }

  /** Empty if the node's clock agrees with the centre's and was never set. */
  private static String clock(JsonNode status) {
    long ahead = status.at("/centre/clockAheadSeconds").asLong();
    int jumps = status.at("/centre/clockJumps").asInt();
    String off = ahead == 0 ? "" : ", clock %d s %s".formatted(Math.abs(ahead), side(ahead));
    return off + (jumps == 0 ? "" : ", clock was set %d times".formatted(jumps));
  }

  private static String side(long ahead) {
    return ahead > 0 ? "ahead" : "behind";
  }
}
