package net.lastmile.ops.launcher.edge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import net.lastmile.ops.launcher.terminal.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the requests of one user or one NAS as they arrive, at all nodes, until it is stopped. */
@Command(
    name = "trace",
    description = "Show a user's or a router's requests live; passwords stay hidden.")
final class TraceRequests implements Callable<Integer> {
  @Mixin private WhichNodes which;

  @Option(names = "--user", description = "User-Name or Calling-Station-Id as sent.")
  private String user;

  @Option(names = "--nas", description = "Address or id of a router.")
  private String nas;

  @Option(names = "--tenant", description = "Slug; all tenants if left out.")
  private String tenant;

  @Option(
      names = "--for",
      paramLabel = "SECONDS",
      defaultValue = "900",
      description = "End by itself after this; ${DEFAULT-VALUE}, which is a node's own limit.")
  private int seconds;

  @Override
  public Integer call() throws InterruptedException {
    if (user == null && nas == null) {
      throw new Complaint("Name whom to trace: --user or --nas.");
    }
    String path = "/trace?" + String.join("&", asked());
    List<Thread> readers = new ArrayList<>();
    for (ManagedNode node : which.nodes()) {
      Stream<String> lines = node.follow(path);
      readers.add(
          Thread.startVirtualThread(
              () ->
                  lines
                      .filter(line -> !line.isEmpty())
                      .forEach(line -> System.out.println(node.name() + " " + line))));
    }
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    for (Thread reader : readers) {
      reader.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
    }
    return 0;
  }

  private List<String> asked() {
    List<String> asked = new ArrayList<>();
    add(asked, "user", user);
    add(asked, "nas", nas);
    add(asked, "tenant", tenant);
    return asked;
  }

  private static void add(List<String> asked, String name, String value) {
    if (value != null) {
      asked.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
