package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * An order to a router survives the death of the edge that holds it and of the platform that gave
 * it.
 */
@FaultTest
@Order(101)
class KilledOrderIT {
  /** Enough for a lease, the platform's start and the feed. */
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Stack stack = Stack.mortal();

  @Test
  @DisplayName(
      "R7 with its edge and the platform killed, an order goes to a node that carries it out")
  void anOrderOutlivesWhoHoldsIt() throws Exception {
    Tenant tenant = Tenant.signUp(stack, Stack.freshSlug("killedorder"));
    try (WaitingRouter router = new WaitingRouter()) {
      String secret = nas(tenant, router.port());
      String session = dialIn(tenant, secret);
      String job =
          tenant
              .api()
              .post("/sessions/" + session + "/disconnect", Map.of())
              .require(202)
              .path("id")
              .asText();
      router.awaitOrder();
      String holder = tenant.api().get("/coa-jobs/" + job).require(200).path("node").asText();
      ProcessTree.kill9(stack.part(holder).path("pid").asLong());
      ProcessTree.kill9(stack.part("platform").path("pid").asLong());

      router.obey(secret);
      stack.up();
      Tenant again = Tenant.logIn(stack, tenant.slug());
      Eventually.holds(
          "the order is carried out",
          LIMIT,
          () ->
              again
                  .api()
                  .get("/coa-jobs/" + job)
                  .require(200)
                  .path("state")
                  .asText()
                  .equals("ACKED"));

      JsonNode attempts =
          again.api().get("/coa-jobs/" + job + "/attempts").require(200).path("items");
      assertThat(attempts.get(0).path("node").asText()).isEqualTo(holder);
      assertThat(attempts.get(0).path("endedAt").isNull()).as("its node never told").isTrue();
      assertThat(attempts.get(attempts.size() - 1).path("outcome").asText()).isEqualTo("ACKED");
    }
  }

  private static String nas(Tenant tenant, int coaPort) {
    return tenant
        .api()
        .post(
            "/nas",
            Map.of(
                "name",
                "bng-1",
                "address",
                "127.0.0.1",
                "vendor",
                "MIKROTIK",
                "messageAuthenticator",
                "REQUIRED",
                "coaPort",
                coaPort))
        .require(201)
        .path("secret")
        .asText();
  }

  /** Logs a line in and starts its session; returns the session's id. */
  private String dialIn(Tenant tenant, String secret) {
    tenant.addSubscriber(tenant.addPlan(), Map.of("username", "ana", "password", "pw"));
    Radclient edge = Radius.of(stack, tenant.slug(), "edge-1", secret);
    Eventually.holds(
        "ana may log in", () -> edge.pap("ana", "pw").reply() == Radclient.Reply.ACCEPT);
    String start =
        """
        User-Name = "ana"
        Acct-Session-Id = "held"
        Acct-Status-Type = Start
        NAS-Port = 1
        Framed-IP-Address = 100.64.0.9
        """;
    assertThat(edge.accounting(start).reply()).isEqualTo(Radclient.Reply.ACCOUNTING_RESPONSE);
    return Eventually.gives(
        "ana is online",
        Eventually.PATIENCE,
        () -> {
          JsonNode live = tenant.api().get("/sessions?live=true").require(200).path("items");
          return live.isEmpty() ? null : live.get(0).path("id").asText();
        });
  }
}
