package net.lastmile.ops.launcher.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.ops.launcher.http.HttpProbe;
import net.lastmile.ops.launcher.machine.RunningProcess;
import net.lastmile.ops.launcher.parts.Part;

/** The state of the stack: its parts with their health, and where each tenant's listeners are. */
final class StatusReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Local local;
  private final List<PartStatus> parts = new ArrayList<>();
  private final List<Listener> listeners = new ArrayList<>();

  private record PartStatus(Part part, String health, long pid, String reason) {}

  private record Listener(String tenant, String node, String address, int authPort, int acctPort) {}

  StatusReport(Local local) {
    this.local = local;
    for (PartRunner runner : local.parts()) {
      String health = runner.health();
      parts.add(
          new PartStatus(
              runner.part(),
              health,
              runner.running().map(RunningProcess::pid).orElse(0L),
              runner.reason().orElse("")));
      if (health.equals("up") && runner.part().name().startsWith("edge-")) {
        addListeners(runner.part());
      }
    }
  }

  boolean allUp() {
    return parts.stream().allMatch(part -> part.health().equals("up"));
  }

  private void addListeners(Part edge) {
    HttpProbe.get(edge.url() + "/status")
        .ifPresent(
            text -> {
              for (JsonNode listener : read(text).path("listeners")) {
                listeners.add(
                    new Listener(
                        listener.path("slug").asText(),
                        edge.name(),
                        "127.0.0.1",
                        listener.path("authPort").asInt(),
                        listener.path("acctPort").asInt()));
              }
            });
  }

  JsonNode toJson() {
    ObjectNode root = JSON.createObjectNode();
    root.put("home", local.layout().home().toString());
    root.put("portOffset", local.ports().offset());
    root.put("secrets", local.layout().home().resolve("secrets").toString());
    root.put("healthy", allUp());
    var all = root.putArray("parts");
    for (PartStatus status : parts) {
      ObjectNode part = all.addObject();
      part.put("name", status.part().name());
      part.put("health", status.health());
      if (status.pid() != 0) {
        part.put("pid", status.pid());
      }
      if (!status.reason().isEmpty()) {
        part.put("reason", status.reason());
      }
      part.put("url", status.part().url());
      part.set("ports", JSON.valueToTree(status.part().tcpPorts()));
      part.put("log", local.layout().log(status.part().name()).toString());
    }
    root.set("radius", JSON.valueToTree(listeners));
    return root;
  }

  void print(PrintStream out) {
    out.println();
    for (PartStatus status : parts) {
      String pid = status.pid() == 0 ? "" : "pid " + status.pid();
      out.printf(
          "%-10s %-9s %-12s %s%n",
          status.part().name(),
          status.health(),
          pid,
          status.reason().isEmpty() ? status.part().url() : status.reason());
    }
    if (parts.stream().allMatch(part -> part.health().equals("down"))) {
      return;
    }
    out.println();
    out.printf("Sign-up     http://localhost:%d/%n", local.ports().http());
    out.printf("Panels      http://<slug>.localhost:%d/%n", local.ports().http());
    out.printf(
        "API         http://localhost:%d/api  (document: /api/openapi)%n", local.ports().http());
    out.printf("Mail        http://localhost:%d/%n", local.ports().mailPage());
    if (listeners.isEmpty()) {
      out.printf(
          "RADIUS      127.0.0.1, from port %d on, once there is a tenant%n",
          local.ports().firstRadius());
    }
    for (Listener listener : listeners) {
      out.printf(
          "RADIUS      %s:%d and %d for %s at %s%n",
          listener.address(),
          listener.authPort(),
          listener.acctPort(),
          listener.tenant(),
          listener.node());
    }
    out.printf("Secrets     %s%n", local.layout().home().resolve("secrets"));
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an edge's status is not JSON", e);
    }
  }
}
