package net.lastmile.systemtests;

import static net.lastmile.systemtests.Radclient.Reply.ACCEPT;
import static net.lastmile.systemtests.Radclient.Reply.NONE;
import static net.lastmile.systemtests.Radclient.Reply.REJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Log-ins of lines, sent by Debian's radclient in place of a router. */
@SystemTest
@Order(20)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
  private final Stack stack = Stack.running();
  private Tenant tenant;
  private Radclient nas;
  private String planId;

  @BeforeAll
  void makeATenant() {
    tenant = Tenant.signUp(stack, Stack.freshSlug("access"));
    nas = Radius.of(stack, tenant.slug(), "edge-1", tenant.addNas());
    planId = tenant.addPlan();
    tenant.addSubscriber(planId, Map.of("username", "ana", "password", "s3cret Ana"));
    tenant.addSubscriber(
        planId,
        Map.of(
            "username",
            "expired",
            "password",
            "pw",
            "expiryDate",
            LocalDate.now(java.time.ZoneOffset.UTC).minusDays(2).toString()));
    tenant.addSubscriber(
        planId, Map.of("username", "inactive", "password", "pw", "status", "INACTIVE"));
    Eventually.holds("ana logs in", () -> nas.pap("ana", "s3cret Ana").reply() == ACCEPT);
  }

  @Test
  @DisplayName("R2 R3 a good password is accepted by PAP and CHAP, with the plan's rate")
  void acceptsAGoodPassword() {
    Radclient.Result pap = nas.pap("ana", "s3cret Ana");
    assertThat(pap.reply()).isEqualTo(ACCEPT);
    assertThat(pap.text())
        .contains(
            "Mikrotik-Rate-Limit = \"5000k/20000k\"", "Acct-Interim-Interval = 300", "Class = ");
    assertThat(nas.chap("ana", "s3cret Ana").reply()).isEqualTo(ACCEPT);
  }

  @Test
  @DisplayName("R2 wrong passwords, unknown, expired and inactive lines are refused")
  void rejectsWhatMayNotLogIn() {
    assertThat(nas.pap("ana", "wrong").reply()).isEqualTo(REJECT);
    assertThat(nas.chap("ana", "wrong").reply()).isEqualTo(REJECT);
    assertThat(nas.pap("nobody", "pw").reply()).isEqualTo(REJECT);
    assertRefusedAs("EXPIRED", "expired");
    assertRefusedAs("INACTIVE", "inactive");
  }

  /**
   * Checks the reason too: a line that has not reached the edge yet is also refused, as unknown.
   */
  private void assertRefusedAs(String outcome, String username) {
    String logIns = "/subscribers/" + idOf(username) + "/log-ins";
    Eventually.holds(
        username + " is refused as " + outcome,
        () -> {
          assertThat(nas.pap(username, "pw").reply()).isEqualTo(REJECT);
          return tenant
              .api()
              .get(logIns)
              .require(200)
              .findValuesAsText("outcome")
              .contains(outcome);
        });
  }

  @Test
  @DisplayName("R9 a wrong secret or a missing Message-Authenticator gets no answer")
  void staysSilentWhereItCannotTrustTheRequest() {
    assertThat(nas.withSecret("not the secret").pap("ana", "s3cret Ana").reply()).isEqualTo(NONE);
    assertThat(nas.papUnsigned("ana", "s3cret Ana").reply()).isEqualTo(NONE);
  }

  @Test
  @DisplayName("S4 setting a subscriber inactive refuses the line within seconds, and back")
  void followsAChange() {
    JsonNode bea = tenant.addSubscriber(planId, Map.of("username", "bea", "password", "pw"));
    Eventually.holds("bea logs in", () -> nas.pap("bea", "pw").reply() == ACCEPT);

    tenant
        .api()
        .patch("/subscribers/" + bea.path("id").asText(), Map.of("status", "INACTIVE"))
        .require(200);
    Eventually.holds("bea is refused", () -> nas.pap("bea", "pw").reply() == REJECT);

    tenant
        .api()
        .patch("/subscribers/" + bea.path("id").asText(), Map.of("status", "ACTIVE"))
        .require(200);
    Eventually.holds("bea logs in again", () -> nas.pap("bea", "pw").reply() == ACCEPT);
  }

  @Test
  @DisplayName("R2 the reason of a refusal is in the post-auth log")
  void keepsTheReason() {
    nas.pap("ana", "wrong again");
    String id = idOf("ana");
    Eventually.holds(
        "the log-in shows",
        () ->
            tenant
                .api()
                .get("/subscribers/" + id + "/log-ins")
                .require(200)
                .toString()
                .contains("WRONG_PASSWORD"));
  }

  private String idOf(String username) {
    return tenant
        .api()
        .get("/subscribers?q=" + username)
        .require(200)
        .path("items")
        .get(0)
        .path("id")
        .asText();
  }
}
