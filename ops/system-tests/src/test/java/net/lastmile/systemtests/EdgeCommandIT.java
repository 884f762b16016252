package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code ./lastmile edge} with the stack's two nodes. */
@FaultTest
@Order(6)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeCommandIT {
  private static final String PASSWORD = "hidden-word";
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String TRACE_SECONDS = "3";
  private final Stack stack = Stack.mortal();
  private Tenant tenant;
  private Radclient first;
  private Radclient second;

  @BeforeAll
  void makeATenant() {
    tenant = Tenant.signUp(stack, Stack.freshSlug("edges"));
    String secret = tenant.addNas();
    first = Radius.of(stack, tenant.slug(), "edge-1", secret);
    second = Radius.of(stack, tenant.slug(), "edge-2", secret);
    tenant.addSubscriber(tenant.addPlan(), Map.of("username", "ana", "password", PASSWORD));
    Eventually.holds(
        "both serve ana",
        () ->
            first.pap("ana", PASSWORD).reply() == Radclient.Reply.ACCEPT
                && second.pap("ana", PASSWORD).reply() == Radclient.Reply.ACCEPT);
  }

  @Test
  @DisplayName("O1 a node is drained while the other serves, and comes back")
  void drainsOneNode() {
    assertThat(stack.run(LIMIT, "edge", "drain", "--node", "edge-2").requireSuccess().out())
        .contains("edge-2 is out of service");
    try {
      assertThat(stack.lastmile("edge", "list").requireSuccess().out())
          .containsPattern("edge-1\\s+serving")
          .containsPattern("edge-2\\s+drained")
          .as("what became of events that are stored or on their way")
          .containsPattern("JOURNAL +WRITTEN .* MISSING\\n")
          .containsPattern("edge-1 +[1-9]\\d* .* 0\\n");
      assertThat(first.pap("ana", PASSWORD).reply()).isEqualTo(Radclient.Reply.ACCEPT);
      assertThat(second.once().pap("ana", PASSWORD).reply()).isEqualTo(Radclient.Reply.NONE);
    } finally {
      stack.run(LIMIT, "edge", "resume", "--node", "edge-2").requireSuccess();
    }
    assertThat(second.pap("ana", PASSWORD).reply()).isEqualTo(Radclient.Reply.ACCEPT);
  }

  @Test
  @DisplayName("O3 a user's log-ins are shown live, at whichever node, without the password")
  void tracesAUser() {
    CompletableFuture<String> shown =
        CompletableFuture.supplyAsync(
            () ->
                stack
                    .run(
                        LIMIT,
                        "edge",
                        "trace",
                        "--user",
                        "ana",
                        "--tenant",
                        tenant.slug(),
                        "--for",
                        TRACE_SECONDS)
                    .requireSuccess()
                    .out());
    Eventually.holds(
        "the trace ends",
        LIMIT,
        () -> {
          first.pap("ana", PASSWORD);
          return shown.isDone();
        });
    assertThat(shown.join())
        .contains("edge-1 > Access-Request", "User-Name = \"ana\"", "edge-1 < Access-Accept")
        .doesNotContain(PASSWORD);
    assertThat(
            stack
                .lastmile("edge", "sessions", "--tenant", tenant.slug(), "--user", "nobody")
                .requireSuccess()
                .out())
        .startsWith("USER ")
        .doesNotContain("ana");
  }

  @Test
  void aNodeThatIsNotThereIsSaidSo() {
    Command.Outcome outcome = stack.lastmile("edge", "drain", "--node", "edge-9");
    assertThat(outcome.exit()).isNotZero();
    assertThat(outcome.err()).contains("There is no node edge-9; there are [edge-1, edge-2].");
    assertThat(stack.lastmile("edge", "drain").err()).contains("Name one with --node");
  }
}
