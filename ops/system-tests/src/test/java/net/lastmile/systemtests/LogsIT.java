package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs last: checks what each part of both stacks logged during the other tests. */
@SystemTest
@ExtendWith(Stack.Mortal.class)
@Isolated
@Order(1_000)
class LogsIT {
  private static final String TRIED = "a-password-that-is-wrong";

  /** Shorter secrets could occur in any text by chance. */
  private static final int LEAST_CHARACTERS = 8;

  private final Stack stack = Stack.running();

  @Test
  @DisplayName("O3 at no level does a log of a real run hold a password or secret used in it")
  void noLogHoldsAPassword() throws IOException {
    JsonNode demo = stack.demo();
    assertThat(stack.lastmile("edge", "log-level", "TRACE").requireSuccess().out())
        .contains("edge-1: net.lastmile.edge logs at TRACE", "edge-2: net.lastmile.edge logs");
    try {
      logIn(demo, demo.path("subscribers").path(0));
    } finally {
      stack.lastmile("edge", "log-level", "INFO").requireSuccess();
    }

    Map<String, String> secrets = used(demo);
    assertThat(secrets).containsKeys("operator-password", "demo's router", "demo's first line");
    assertThat(readingNone(secrets, stack))
        .contains("edge-1.log", "edge-2.log", "platform.log", "keycloak.log");
  }

  @Test
  @DisplayName("O3 nor do the logs of servers that were killed and cut off")
  void noLogOfAnOutageHoldsASecret() throws IOException {
    Map<String, String> secrets = generated(Stack.mortal());
    assertThat(secrets).containsKeys("operator-password");
    assertThat(readingNone(secrets, Stack.mortal())).contains("edge-1.log", "platform.log");
  }

  /** Reads all logs of a stack, which must hold none of these; returns the files' names. */
  private static List<String> readingNone(Map<String, String> secrets, Stack stack)
      throws IOException {
    List<String> parts = new ArrayList<>();
    try (Stream<Path> files = Files.list(stack.home().resolve("logs"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        secrets.forEach(
            (whose, secret) ->
                assertThat(text.contains(secret)).as("%s in %s", whose, file).isFalse());
        parts.add(file.getFileName().toString());
      }
    }
    return parts;
  }

  private void logIn(JsonNode demo, JsonNode line) {
    String username = line.path("username").asText();
    String password = line.path("password").asText();
    for (String edge : List.of("edge-1", "edge-2")) {
      Radclient nas = Radius.of(stack, demo, edge);
      Eventually.holds(
          edge + " accepts", () -> nas.pap(username, password).reply() == Radclient.Reply.ACCEPT);
      assertThat(nas.pap(username, TRIED).reply()).isEqualTo(Radclient.Reply.REJECT);
      nas.withSecret("another-secret").pap(username, TRIED);
    }
  }

  /** Secrets by description, so that a failure does not show the secret. */
  private Map<String, String> used(JsonNode demo) throws IOException {
    Map<String, String> secrets = generated(stack);
    secrets.put("what was tried", TRIED);
    secrets.put("another router's secret", "another-secret");
    secrets.put("demo's router", demo.path("nas").path("secret").asText());
    secrets.put("demo's staff", demo.path("staff").path("password").asText());
    secrets.put("demo's first line", demo.path("subscribers").path(0).path("password").asText());
    secrets.put("the tests' owners", Tenant.PASSWORD);
    assertThat(secrets.values()).allMatch(secret -> secret.length() >= LEAST_CHARACTERS);
    return secrets;
  }

  /** What a stack made for itself, by the files' names. */
  private static Map<String, String> generated(Stack stack) throws IOException {
    Map<String, String> secrets = new TreeMap<>();
    try (Stream<Path> files = Files.list(stack.secrets())) {
      for (Path file : files.filter(f -> f.toString().matches(".*-(password|key)")).toList()) {
        secrets.put(file.getFileName().toString(), Files.readString(file).strip());
      }
    }
    return secrets;
  }
}
