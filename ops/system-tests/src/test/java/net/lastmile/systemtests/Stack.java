package net.lastmile.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import net.lastmile.browser.ServerFaults;
import net.lastmile.servers.Directories;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A running stack. There are two: one that all classes share which leave its servers alone, and one
 * for those that kill them. Each is started before its first class and stopped after the last test.
 */
final class Stack {
  static final ObjectMapper JSON = new ObjectMapper();
  static final Path REPOSITORY =
      Path.of(System.getProperty("repository")).toAbsolutePath().normalize();

  /** Locked by classes that use the demo tenant's one log-in: two at once would be refused. */
  static final String DEMO = "the demo tenant";

  /**
   * The servers live for minutes, and some are killed and started again: most of their code runs
   * too rarely for the second compiler to pay off.
   */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

  private static final Duration UP_LIMIT = Duration.ofMinutes(10);
  private static final Duration COMMAND_LIMIT = Duration.ofMinutes(3);

  /** For writing tests: uses the running stack of {@code stack.home}, and leaves it running. */
  private static final boolean REUSE = Boolean.getBoolean("stack.reuse");

  /** The ports of the local stack without the offset; see docs/configuration.md. */
  private static final List<Integer> TCP_PORTS =
      List.of(8080, 8090, 8180, 8190, 5433, 1025, 8025, 8281, 8282, 7801, 7802);

  private static final int FIRST_OFFSET = 21_000;
  private static final int PORTS_OF_A_STACK = 500;
  private static final int MOST_OFFSETS = 38;

  private static final AtomicLong SLUGS = new AtomicLong(System.currentTimeMillis() / 1000);
  private static final AtomicInteger OFFSETS = new AtomicInteger(FIRST_OFFSET);
  private static final Stack SHARED = new Stack(Path.of(System.getProperty("stack.home")));
  private static final Stack MORTAL = REUSE ? SHARED : SHARED.another("mortal");

  private final Path home;
  private int portOffset;
  private JsonNode demo;
  private Path secrets;

  /** The ports, without the offset, at which edges tell of themselves. */
  private static final Map<String, Integer> MANAGEMENT = Map.of("edge-1", 8281, "edge-2", 8282);

  /** By tenant and edge. A listener keeps its port. */
  private final Map<String, JsonNode> listeners = new ConcurrentHashMap<>();

  private Stack(Path home) {
    this.home = home;
  }

  private Stack another(String name) {
    return new Stack(home.resolveSibling(home.getFileName() + "-" + name));
  }

  /** The stack of {@link SystemTest}s. */
  static Stack running() {
    return SHARED;
  }

  /** The stack of {@link FaultTest}s. */
  static Stack mortal() {
    return MORTAL;
  }

  /** The directory of the stack's state. */
  Path home() {
    return home;
  }

  private Path platformLog() {
    return home.resolve("logs/platform.log");
  }

  /**
   * Starts a stack with the first class that needs it. After each class the platform's log is
   * searched for {@link ServerFaults}.
   */
  private abstract static class Started implements BeforeAllCallback, AfterAllCallback {
    private final Stack stack;

    private Started(Stack stack) {
      this.stack = stack;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
      context
          .getRoot()
          .getStore(Namespace.GLOBAL)
          .getOrComputeIfAbsent(stack, Stack::start, Running.class);
    }

    @Override
    public void afterAll(ExtensionContext context) {
      ServerFaults.assertNone(stack.platformLog(), context.getRequiredTestClass());
    }
  }

  static final class Shared extends Started {
    Shared() {
      super(SHARED);
    }
  }

  static final class Mortal extends Started {
    Mortal() {
      super(MORTAL);
    }
  }

  /** Closed by JUnit when the last test is over. */
  private record Running(Stack stack) implements AutoCloseable {
    @Override
    public void close() {
      if (!REUSE) {
        stack.lastmile("down").requireSuccess();
      }
    }
  }

  private Running start() {
    // One after the other: the first classes begin while the second stack starts.
    synchronized (Stack.class) {
      listeners.clear();
      if (REUSE) {
        portOffset = status().path("portOffset").asInt();
        ServerFaults.beginAtTheEndOf(platformLog());
      } else {
        lastmile("down");
        portOffset = freeOffset();
        takeBuiltKeycloak();
        upOrDown();
      }
    }
    return new Running(this);
  }

  /** Building Keycloak takes longer than starting it; the stack that was first did so already. */
  private void takeBuiltKeycloak() {
    Path built = SHARED.home.resolve("keycloak");
    Path mine = home.resolve("keycloak");
    if (Files.exists(built.resolve("built")) && !Files.exists(mine)) {
      Directories.copy(built, mine, Set.of("data"));
    }
  }

  /** Leaves nothing running if something does not start in time. */
  private void upOrDown() {
    try {
      up();
    } catch (RuntimeException | AssertionError failed) {
      lastmile("down");
      throw failed;
    }
  }

  /** Starts what is not running; returns when everything is ready. */
  void up() {
    run(UP_LIMIT, "up", "--detach", "--port-offset", Integer.toString(portOffset)).requireSuccess();
  }

  /**
   * A slug that nobody has yet, even on a stack that ran these tests before, or if a test is
   * repeated.
   */
  static String freshSlug(String about) {
    return about + "-" + Long.toString(SLUGS.getAndIncrement(), 36);
  }

  /** The demo tenant as {@code ./lastmile demo --json} describes it. */
  synchronized JsonNode demo() {
    if (demo == null) {
      demo = json(lastmile("demo", "--json"));
    }
    return demo;
  }

  /** The directory of the generated secrets. */
  synchronized Path secrets() {
    if (secrets == null) {
      secrets = Path.of(status().path("secrets").asText());
    }
    return secrets;
  }

  /** Where an edge listens for a tenant, or null if it does not yet. */
  JsonNode listener(String tenant, String edge) {
    String key = tenant + " " + edge;
    if (!listeners.containsKey(key)) {
      String management = "http://127.0.0.1:" + port(MANAGEMENT.get(edge));
      for (JsonNode each : Api.anonymous(management).get("/status").body().path("listeners")) {
        listeners.put(each.path("slug").asText() + " " + edge, each);
      }
    }
    return listeners.get(key);
  }

  JsonNode status() {
    return json(lastmile("status", "--json"));
  }

  /** One part of {@code status --json}. */
  JsonNode part(String name) {
    return StreamSupport.stream(status().path("parts").spliterator(), false)
        .filter(part -> part.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no part " + name + " in " + status()));
  }

  String siteUrl() {
    return "http://localhost:" + port(8080);
  }

  /** The address of a page in a tenant's panel. */
  String panelUrl(String slug, String page) {
    return "http://" + slug + ".localhost:" + port(8080) + "/panel/" + page;
  }

  String apiUrl() {
    return siteUrl() + "/api";
  }

  String mailUrl() {
    return "http://localhost:" + port(8025);
  }

  int port(int before) {
    return before + portOffset;
  }

  Command.Outcome lastmile(String... arguments) {
    return run(COMMAND_LIMIT, arguments);
  }

  Command.Outcome run(Duration limit, String... arguments) {
    return begin(arguments).await(limit);
  }

  /** As {@link #run}, for a command that the test itself ends. */
  Command.Started begin(String... arguments) {
    List<String> command = new ArrayList<>(List.of("./lastmile"));
    command.addAll(List.of(arguments));
    return Command.start(
        REPOSITORY,
        Map.of("LASTMILE_HOME", home.toString(), "LASTMILE_JAVA_OPTIONS", SHORT_LIVED),
        command,
        "");
  }

  private static JsonNode json(Command.Outcome outcome) {
    try {
      return JSON.readTree(outcome.requireSuccess().out());
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + outcome.out(), e);
    }
  }

  /**
   * An offset at which every fixed port is free, so that a developer's own stack can keep running.
   * None is given twice.
   */
  static int freeOffset() {
    for (int tried = 0; tried < MOST_OFFSETS; tried++) {
      int candidate = OFFSETS.getAndAdd(PORTS_OF_A_STACK);
      if (TCP_PORTS.stream().allMatch(port -> isFree(port + candidate))) {
        return candidate;
      }
    }
    throw new AssertionError("no free range of ports");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
