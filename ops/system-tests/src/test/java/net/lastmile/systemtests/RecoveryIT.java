package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any single process may die: {@code status} says which, and {@code up} restores the stack. {@link
 * FaultsIT} does the same to the platform and the edges.
 */
@FaultTest
@Order(95)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecoveryIT {
  private static final long END_SECONDS = 20;
  private final Stack stack = Stack.mortal();
  private Tenant tenant;
  private String secret;

  @BeforeAll
  void makeATenant() {
    tenant = Tenant.signUp(stack, Stack.freshSlug("recovery"));
    secret = tenant.addNas();
    tenant.addSubscriber(tenant.addPlan(), Map.of("username", "ana", "password", "pw"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail", "postgres", "keycloak"})
  void upBringsBackWhatWasKilled(String part) {
    ProcessTree.kill9(stack.part(part).path("pid").asLong());

    Command.Outcome told = stack.lastmile("status");
    assertThat(told.exit()).as("exit status of status").isEqualTo(1);
    assertThat(told.out()).containsPattern(part + " +down");

    stack.up();
    assertThat(stack.status().path("healthy").asBoolean()).isTrue();
    Tenant again = Tenant.logIn(stack, tenant.slug());
    assertThat(again.api().get("/subscribers").require(200).path("items")).hasSize(1);
    for (String edge : List.of("edge-1", "edge-2")) {
      Eventually.holds(edge + " lets ana in", () -> logsIn(edge));
    }
  }

  @Test
  void logsFollowsUntilItIsEnded(@TempDir Path directory) throws Exception {
    Path log = Path.of(stack.part("mail").path("log").asText());
    Path shown = directory.resolve("shown.txt");
    ProcessBuilder command = new ProcessBuilder("./lastmile", "logs", "mail", "-f", "-n", "1");
    command.environment().put("LASTMILE_HOME", stack.home().toString());
    Process follow =
        command.directory(Stack.REPOSITORY.toFile()).redirectOutput(shown.toFile()).start();
    try {
      append(log, "first line of the test");
      Eventually.holds("the end of the log is shown", () -> read(shown).contains("first line"));
      append(log, "second line of the test");
      Eventually.holds("what is added is shown", () -> read(shown).contains("second line"));
    } finally {
      List<ProcessHandle> tails = follow.descendants().toList();
      follow.destroy();
      assertThat(follow.waitFor(END_SECONDS, TimeUnit.SECONDS)).isTrue();
      Eventually.holds(
          "nothing is left behind", () -> tails.stream().noneMatch(ProcessHandle::isAlive));
    }
  }

  private boolean logsIn(String edge) {
    return Radius.of(stack, tenant.slug(), edge, secret).pap("ana", "pw").reply()
        == Radclient.Reply.ACCEPT;
  }

  private static void append(Path file, String line) throws IOException {
    Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
