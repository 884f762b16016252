package net.lastmile.ops.launcher.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import net.lastmile.ops.launcher.terminal.Complaint;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds sessions; any node knows those of the whole region. */
@Command(
    name = "sessions",
    description = "Look up who is online, by user, address, device or router's port.")
final class FindSessions implements Callable<Integer> {
  private static final String ROW = "%-20s %-39s %-17s %-15s %-16s %-20s %s%n";

  @Mixin private WhichNodes which;

  @Option(names = "--tenant", required = true, description = "Slug.")
  private String tenant;

  @ArgGroup(multiplicity = "1")
  private By by;

  /** The options of which exactly one is given. */
  static final class By {
    @Option(names = "--user", description = "User-Name, in any case.")
    private String user;

    @Option(
        names = "--address",
        description = "An IPv4 address, an IPv6 prefix, or an IPv6 address within one.")
    private String address;

    @Option(names = "--mac", description = "A device's hardware address, in any spelling.")
    private String mac;

    @ArgGroup(exclusive = false)
    private Port port;
  }

  /** The options that are given together. */
  static final class Port {
    @Option(names = "--nas", required = true, description = "Address or id of a router.")
    private String nas;

    @Option(names = "--port", required = true, description = "Its NAS-Port or NAS-Port-Id.")
    private String port;
  }

  @Override
  public Integer call() {
    ManagedNode node =
        which.nodes().stream()
            .filter(one -> one.status().isPresent())
            .findFirst()
            .orElseThrow(() -> new Complaint("No node answers."));
    JsonNode found = node.ask("/sessions?" + String.join("&", asked()));
    System.out.printf(ROW, "USER", "ADDRESS", "DEVICE", "ROUTER", "PORT", "SINCE", "HEARD BY");
    for (JsonNode session : found) {
      System.out.printf(
          ROW,
          session.path("username").asText(),
          address(session),
          session.path("callingStationId").asText(),
          session.path("nasAddress").asText(),
          first(session, "nasPortId", "nasPort"),
          session.path("startedAt").asText(),
          session.path("node").asText());
    }
    return 0;
  }

  private static String address(JsonNode session) {
    return first(
        session, "framedIp", "framedIpv6Address", "framedIpv6Prefix", "delegatedIpv6Prefix");
  }

  /** The first of these values that the router sent. */
  private static String first(JsonNode session, String... names) {
    for (String name : names) {
      if (!session.path(name).asText().isEmpty()) {
        return session.path(name).asText();
      }
    }
    return "";
  }

  private List<String> asked() {
    List<String> asked = new ArrayList<>();
    add(asked, "tenant", tenant);
    add(asked, "user", by.user);
    add(asked, "address", by.address);
    add(asked, "mac", by.mac);
    if (by.port != null) {
      add(asked, "nas", by.port.nas);
      add(asked, "port", by.port.port);
    }
    return asked;
  }

  private static void add(List<String> asked, String name, String value) {
    if (value != null) {
      asked.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
