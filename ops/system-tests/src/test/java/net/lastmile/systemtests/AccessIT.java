package net.lastmile.systemtests;

import static net.lastmile.systemtests.Radclient.Reply.ACCEPT;
import static net.lastmile.systemtests.Radclient.Reply.NONE;
import static net.lastmile.systemtests.Radclient.Reply.REJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Log-ins of lines, and the tenant's rules for them, by Debian's radclient as its router. */
@SystemTest
@Order(20)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
  private static final String PHONE = "00:1A:2B:00:00:01";
  private static final String ROUTER = "001a.2b00.0002";

  private final Stack stack = Stack.running();
  private Tenant tenant;
  private Radclient nas;
  private Radclient atTheOtherEdge;
  private String planId;

  @BeforeAll
  void makeATenant() {
    tenant = Tenant.signUp(stack, Stack.freshSlug("access"));
    String secret = tenant.addNas();
    nas = Radius.of(stack, tenant.slug(), "edge-1", secret);
    atTheOtherEdge = Radius.of(stack, tenant.slug(), "edge-2", secret);
    planId = tenant.addPlan();
    tenant
        .api()
        .patch(
            "/access-rules",
            Map.of(
                "rejectDelayMillis",
                0, // Else each refusal here takes a second.
                "realms",
                "STRIP_LISTED",
                "strippedRealms",
                List.of("access.example", "other.example")))
        .require(200);
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
    Radclient once = nas.once();
    assertThat(once.withSecret("not the secret").pap("ana", "s3cret Ana").reply()).isEqualTo(NONE);
    assertThat(once.papUnsigned("ana", "s3cret Ana").reply()).isEqualTo(NONE);
  }

  @Test
  @DisplayName("R2 a tenant's rules reach the edges: a listed realm is cut off, another is not")
  void followsTheRules() {
    Eventually.holds(
        "the realm is cut off",
        () -> nas.pap("ana@access.example", "s3cret Ana").reply() == ACCEPT);
    assertThat(nas.pap("ana@elsewhere.example", "s3cret Ana").reply()).isEqualTo(REJECT);
  }

  @Test
  @DisplayName("IP2 IP6 a line's own addresses go from the API to the Access-Accept")
  void givesALineItsAddresses() {
    tenant.addSubscriber(
        planId,
        Map.of(
            "username", "ida",
            "password", "pw",
            "staticIp", "198.51.100.7",
            "framedIpv6Prefix", "2001:DB8:7::/64",
            "delegatedIpv6Prefix", "2001:db8:7:100::/56"));
    Eventually.holds("ida logs in", () -> nas.pap("ida", "pw").reply() == ACCEPT);
    assertThat(nas.pap("ida", "pw").text())
        .contains("Framed-IP-Address = 198.51.100.7")
        .contains("Framed-IPv6-Prefix = 2001:db8:7::/64")
        .contains("Delegated-IPv6-Prefix = 2001:db8:7:100::/56");
  }

  @Test
  @DisplayName("S8 the first device locks the line on every edge at once, until Reset MAC")
  void locksALineToItsFirstDevice() {
    String id =
        tenant
            .addSubscriber(planId, Map.of("username", "lea", "password", "pw", "saveMac", true))
            .path("id")
            .asText();
    Eventually.holds("lea logs in", () -> nas.papFrom(PHONE, "lea", "pw").reply() == ACCEPT);
    Eventually.holds(
        "the other edge knows the line",
        () -> atTheOtherEdge.papFrom(PHONE, "lea", "pw").reply() == ACCEPT);
    assertThat(atTheOtherEdge.papFrom(ROUTER, "lea", "pw").reply()).isEqualTo(REJECT);
    String path = "/subscribers/" + id;
    Eventually.holds(
        "the centre has it", () -> tenant.api().get(path).require(200).path("macs").size() == 1);
    assertThat(tenant.api().get(path).require(200).at("/macs/0").asText())
        .isEqualTo("001a2b000001");

    tenant.api().post(path + "/reset-mac", Map.of()).require(200);
    Eventually.holds(
        "the next device is the first",
        () -> atTheOtherEdge.papFrom(ROUTER, "lea", "pw").reply() == ACCEPT);
    assertThat(nas.papFrom(PHONE, "lea", "pw").reply()).isEqualTo(REJECT);
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
