package net.lastmile.ops.launcher.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.lastmile.ops.launcher.home.PrivateFile;
import net.lastmile.ops.launcher.http.Http;
import net.lastmile.ops.launcher.stack.CliLogIn;
import net.lastmile.ops.launcher.stack.OpenStack;
import net.lastmile.ops.launcher.terminal.Complaint;

/**
 * Makes the demo tenant step by step; a run after an interruption continues where that one stopped.
 */
final class Demo {
  static final String SLUG = "demo";
  private static final String OWNER = "owner";
  private static final String NAS_ADDRESS = "127.0.0.1";
  private static final int SUBSCRIBERS = 100;
  private static final Duration EDGE_PATIENCE = Duration.ofSeconds(60);

  private final OpenStack stack;
  private final PrintStream progress;
  private final Http http = new Http();
  private final Path file;

  Demo(OpenStack stack, PrintStream progress) {
    this.stack = stack;
    this.progress = progress;
    this.file = stack.layout().home().resolve("demo.json");
  }

  /** Everything a client needs to know, as one JSON object. */
  JsonNode describe() {
    if (!Files.exists(file)) {
      PrivateFile.write(file, make().toPrettyString());
    }
    try {
      return Http.JSON.readTree(PrivateFile.read(file));
    } catch (JsonProcessingException e) {
      throw new Complaint(file + " is damaged; remove it and run the demo again.", e);
    }
  }

  private ObjectNode make() {
    String password = stack.secrets().password("demo-owner-password");
    SignUp signUp = new SignUp(http, stack.apiUrl(), stack.mailUrl());
    String host = stack.panelHost(SLUG);
    if (signUp.statusOf(host).isEmpty()) {
      progress.println("signing up …");
      signUp.run(SLUG, OWNER, password);
    }
    signUp.awaitActive(host);
    String token = new CliLogIn(stack, http).token(OWNER + "@" + SLUG, password, scope());
    progress.println("adding a plan and a router …");
    String planId =
        create(
                token,
                "plans",
                "demo-plan",
                Map.of(
                    "name", "Home 50",
                    "download", "50M",
                    "upload", "10M",
                    "price", "25.00",
                    "validity", 1,
                    "validityUnit", "MONTHS"))
            .path("id")
            .asText();
    String nasSecret = stack.secrets().password("demo-nas-secret");
    create(
        token,
        "nas",
        "demo-nas",
        Map.of(
            "name",
            "bng-1",
            "address",
            NAS_ADDRESS,
            "vendor",
            "MIKROTIK",
            // Where the simulator listens (R7).
            "coaPort",
            3799,
            "secret",
            nasSecret,
            "messageAuthenticator",
            "REQUIRED"));
    ObjectNode demo = Http.JSON.createObjectNode();
    demo.set("subscribers", addSubscribers(token, planId));
    demo.set(
        "refused",
        new DemoRefusals(
                planId, (username, line) -> create(token, "subscribers", "demo-" + username, line))
            .make());
    return describe(demo, password, nasSecret, awaitListeners());
  }

  private ArrayNode addSubscribers(String token, String planId) {
    progress.println("adding " + SUBSCRIBERS + " subscribers …");
    DemoPasswords passwords =
        new DemoPasswords(PrivateFile.read(stack.secrets().keyFile("demo-subscribers-key")));
    String[] methods = {"pap", "chap", "mschapv2"};
    ArrayNode all = Http.JSON.createArrayNode();
    for (int number = 1; number <= SUBSCRIBERS; number++) {
      String username = "line%03d".formatted(number);
      String password = passwords.of(username);
      create(
          token,
          "subscribers",
          "demo-" + username,
          Map.of(
              "username", username,
              "password", password,
              "planId", planId,
              "fullName", "Subscriber " + number,
              "country", "CO"));
      all.addObject()
          .put("username", username)
          .put("password", password)
          .put("auth", methods[number % methods.length]);
    }
    return all;
  }

  private ObjectNode describe(
      ObjectNode demo, String password, String nasSecret, JsonNode listeners) {
    demo.put("tenant", SLUG);
    demo.put("panelUrl", stack.panelUrl(SLUG));
    demo.put("apiUrl", stack.apiUrl());
    demo.put("mailUrl", stack.mailUrl());
    demo.putObject("staff")
        .put("username", OWNER)
        .put("password", password)
        .put("passwordFile", stack.secrets().passwordFile("demo-owner-password").toString());
    demo.putObject("nas").put("address", NAS_ADDRESS).put("secret", nasSecret);
    ObjectNode radius = demo.putObject("radius");
    radius.put("authPort", listeners.get(0).path("authPort").asInt());
    radius.put("acctPort", listeners.get(0).path("acctPort").asInt());
    radius.set("servers", listeners);
    demo.putObject("token")
        .put("url", stack.tokenUrl())
        .put("clientId", CliLogIn.CLIENT)
        .put("scope", scope())
        .put("username", OWNER + "@" + SLUG);
    return demo;
  }

  /**
   * Waits until every edge has all the demo's lines; returns the demo's listeners, the first edge's
   * first.
   */
  private JsonNode awaitListeners() {
    progress.println("waiting for the edges …");
    long deadline = System.nanoTime() + EDGE_PATIENCE.toNanos();
    while (true) {
      JsonNode status = stack.again().status();
      ArrayNode listeners = listenersIn(status);
      if (listeners.size() >= edgesIn(status).size()
          && edgesIn(status).stream().allMatch(this::holdsAllLines)) {
        return listeners;
      }
      if (System.nanoTime() > deadline) {
        throw new Complaint(
            "The edges have not taken over the demo's lines; see ./lastmile logs edge-1.");
      }
      pause();
    }
  }

  /** Whether the edge has as many lines as were added, and receives no more. */
  private boolean holdsAllLines(JsonNode edge) {
    String url = edge.path("url").asText() + "/status";
    JsonNode before = http.get(url);
    pause();
    JsonNode now = http.get(url);
    return now.path("subscribers").asInt() >= SUBSCRIBERS
        && now.path("cursor").asLong() == before.path("cursor").asLong();
  }

  private static ArrayNode listenersIn(JsonNode status) {
    ArrayNode mine = Http.JSON.createArrayNode();
    for (JsonNode listener : status.path("radius")) {
      if (listener.path("tenant").asText().equals(SLUG)) {
        mine.add(listener);
      }
    }
    return mine;
  }

  private static List<JsonNode> edgesIn(JsonNode status) {
    return status
        .path("parts")
        .valueStream()
        .filter(part -> part.path("name").asText().startsWith("edge-"))
        .toList();
  }

  private JsonNode create(String token, String what, String idempotencyKey, Map<String, ?> body) {
    return http.post(stack.apiUrl() + "/" + what, token, idempotencyKey, body);
  }

  private static String scope() {
    return "openid organization:" + SLUG;
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Complaint("Interrupted.", e);
    }
  }
}
