package net.lastmile.systemtests;

import static net.lastmile.systemtests.Radclient.Reply.ACCEPT;
import static net.lastmile.systemtests.Radclient.Reply.REJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A tenant's rules for log-ins, from the panel to both edges and back. */
@SystemTest
@Order(20)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogInRulesIT {
  private static final String PHONE = "00:1A:2B:00:00:01";
  private static final String ROUTER = "001a.2b00.0002";

  private final Stack stack = Stack.running();
  private Tenant tenant;
  private Radclient first;
  private Radclient second;
  private String line;

  @BeforeAll
  void makeATenant() {
    tenant = Tenant.signUp(stack, Stack.freshSlug("rules"));
    String secret = tenant.addNas();
    first = Radius.of(stack, tenant.slug(), "edge-1", secret);
    second = Radius.of(stack, tenant.slug(), "edge-2", secret);
    line =
        tenant
            .addSubscriber(
                tenant.addPlan(), Map.of("username", "ana", "password", "pw", "saveMac", true))
            .path("id")
            .asText();
  }

  @Test
  @DisplayName("S8 the first device locks the line on every edge at once, until Reset MAC")
  void locksALineToItsFirstDevice() {
    Eventually.holds("it logs in", () -> first.papFrom(PHONE, "ana", "pw").reply() == ACCEPT);
    assertThat(second.papFrom(ROUTER, "ana", "pw").reply()).isEqualTo(REJECT);
    assertThat(second.papFrom(PHONE, "ana", "pw").reply()).isEqualTo(ACCEPT);
    Eventually.holds("the centre has it", () -> subscriber().path("macs").size() == 1);
    assertThat(subscriber().at("/macs/0").asText()).isEqualTo("001a2b000001");

    tenant.api().post("/subscribers/" + line + "/reset-mac", Map.of()).require(200);
    Eventually.holds(
        "the next device is the first",
        () -> second.papFrom(ROUTER, "ana", "pw").reply() == ACCEPT);
    assertThat(first.papFrom(PHONE, "ana", "pw").reply()).isEqualTo(REJECT);
  }

  @Test
  @DisplayName("R2 rules saved in the panel reach the edges")
  void followsThePanel() {
    try (Browser browser = new Browser()) {
      browser.logIn(tenant, "log-in-rules");
      browser.fill("form:rejectDelayMillis", "9000").click("form:submit");
      browser.awaitError("form:rejectDelayMillis", "5,000");
      browser
          .fill("form:rejectDelayMillis", "0")
          .choose("form:realms", "Cut off if listed")
          .fill("form:strippedRealms", "rules.example, other.example")
          .click("form:submit");
      browser.awaitText("Saved");
      browser.picture("60-log-in-rules");
    }
    tenant.addSubscriber(
        tenant.api().get("/plans").require(200).at("/items/0/id").asText(),
        Map.of("username", "ben", "password", "pw"));
    Eventually.holds(
        "the realm is cut off", () -> first.pap("ben@rules.example", "pw").reply() == ACCEPT);
    assertThat(first.pap("ben@elsewhere.example", "pw").reply()).isEqualTo(REJECT);
  }

  private JsonNode subscriber() {
    return tenant.api().get("/subscribers/" + line).require(200);
  }
}
