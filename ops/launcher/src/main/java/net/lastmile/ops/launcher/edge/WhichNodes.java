package net.lastmile.ops.launcher.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.ops.launcher.stack.OpenStack;
import net.lastmile.ops.launcher.terminal.Complaint;
import picocli.CommandLine.Option;

/** The nodes that a command acts on: those of this stack, or one elsewhere. */
final class WhichNodes {
  private static final String TOKEN_FILE = "management.token";

  @Option(
      names = "--node",
      paramLabel = "NAME",
      description = "One node of this stack; all if left out.")
  private String name;

  @Option(
      names = "--management",
      paramLabel = "URL",
      description = "A node elsewhere, by its management address; wants --token-file.")
  private String url;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "A copy of that node's management.token.")
  private Path tokenFile;

  /**
   * @throws Complaint if there is no such node
   */
  List<ManagedNode> nodes() {
    if (url != null) {
      if (tokenFile == null) {
        throw new Complaint("--management wants --token-file.");
      }
      return List.of(new ManagedNode(url, url.replaceFirst("/+$", ""), tokenFile));
    }
    List<ManagedNode> nodes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    OpenStack stack = OpenStack.asItIs();
    for (JsonNode part : stack.status().path("parts")) {
      String partName = part.path("name").asText();
      if (partName.startsWith("edge-")) {
        names.add(partName);
        if (name == null || name.equals(partName)) {
          Path token = stack.layout().directory(partName).resolve(TOKEN_FILE);
          nodes.add(new ManagedNode(partName, part.path("url").asText(), token));
        }
      }
    }
    if (nodes.isEmpty()) {
      throw new Complaint("There is no node %s; there are %s.".formatted(name, names));
    }
    return nodes;
  }

  /** The node that a command for a single node acts on. */
  ManagedNode one() {
    List<ManagedNode> nodes = nodes();
    if (nodes.size() > 1) {
      throw new Complaint(
          "Name one with --node: "
              + String.join(", ", nodes.stream().map(ManagedNode::name).toList())
              + ".");
    }
    return nodes.getFirst();
  }
}
