package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command on machines that lack something, with a state directory of its own: it says in a
 * sentence what is missing, and starts nothing. Mount and user namespaces stand in for the
 * machines.
 */
@SystemTest
@Order(20)
class LauncherIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String NO_JDK =
      "mount -t tmpfs none /usr/lib/jvm && exec env -u JAVA_HOME HOME=/nonexistent ";
  private static final String SMALL_DISK =
      "mount -t tmpfs -o size=64m none \"$LASTMILE_HOME\" && exec ";

  @TempDir Path home;

  @Test
  void missesAJdkInOneSentence() {
    for (String program : List.of("lastmile", "mvnw")) {
      Command.Outcome outcome = elsewhere(NO_JDK + "./" + program + " up");
      assertThat(outcome.exit()).isEqualTo(69);
      assertThat(outcome.err().lines()).hasSize(1);
      assertThat(outcome.err())
          .startsWith(program + ": no JDK 25 found; install one or set JAVA_HOME");
    }
    assertNothingStarted();
  }

  @Test
  void missesDiskInOneSentence() {
    Command.Outcome outcome =
        elsewhere(SMALL_DISK + "./lastmile up --detach --port-offset " + Stack.freeOffset());
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err())
        .matches("lastmile: \\d+ MiB of disk are free at " + home + ", and 2000 are needed\\.\n");
    assertThat(outcome.out()).doesNotContain("starting");
  }

  @Test
  void namesTheTakenPortAndStartsNothing() throws IOException {
    int offset = Stack.freeOffset();
    int port = 8080 + offset;
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      Command.Outcome outcome =
          lastmile("up", "--detach", "--port-offset", Integer.toString(offset));
      assertThat(outcome.exit()).isEqualTo(1);
      assertThat(outcome.err())
          .isEqualTo(
              "lastmile: TCP port %d, which platform needs, is taken; free it or start with --port-offset N.%n"
                  .formatted(port));
    }
    assertNothingStarted();
    assertThat(home.resolve("port-offset")).as("the offset is free to choose still").doesNotExist();
  }

  @Test
  void anybodyMayRunIt() {
    String offset = Integer.toString(Stack.freeOffset());
    List<String> up =
        List.of("./lastmile", "up", "--detach", "--only", "postgres,mail", "--port-offset", offset);
    try {
      // In the namespace the user has no particular identity; outside it is root in the build and a
      // person elsewhere.
      Command.Outcome outcome = run(concat(List.of("unshare", "-U"), up)).requireSuccess();
      assertThat(outcome.out()).containsPattern("postgres +up").containsPattern("platform +down");
    } finally {
      lastmile("down").requireSuccess();
    }
    run(up).requireSuccess();
    lastmile("down").requireSuccess();
  }

  @Test
  void looksForLogsThatAreNotThere() {
    assertThat(lastmile("logs").err())
        .isEqualTo("lastmile: There is no log yet; ./lastmile up writes them.\n");
    assertThat(lastmile("logs", "radius").err())
        .startsWith("lastmile: There is no part radius; there are postgres, mail, keycloak");
    assertThat(lastmile("status").exit()).as("exit status of status").isEqualTo(1);
  }

  private void assertNothingStarted() {
    assertThat(home.resolve("run"))
        .satisfiesAnyOf(
            run -> assertThat(run).doesNotExist(), run -> assertThat(run).isEmptyDirectory());
    assertThat(Files.exists(home.resolve("postgres"))).isFalse();
  }

  private Command.Outcome elsewhere(String script) {
    return run(List.of("unshare", "-rm", "sh", "-c", script));
  }

  private Command.Outcome lastmile(String... arguments) {
    return run(concat(List.of("./lastmile"), List.of(arguments)));
  }

  private Command.Outcome run(List<String> command) {
    return Command.run(Stack.REPOSITORY, Map.of("LASTMILE_HOME", home.toString()), LIMIT, command);
  }

  private static List<String> concat(List<String> first, List<String> second) {
    return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
  }
}
