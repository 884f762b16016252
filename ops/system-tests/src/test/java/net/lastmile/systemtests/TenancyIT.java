package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two tenants with the same names and the same router address never meet. */
@SystemTest
@Order(20)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenancyIT {
  private final Stack stack = Stack.running();
  private Tenant north;
  private Tenant south;
  private String northSecret;
  private Radclient northNas;
  private Radclient southNas;
  private JsonNode northAna;

  @BeforeAll
  void makeTwoTenants() {
    List<Tenant> both =
        Tenant.signUp(stack, List.of(Stack.freshSlug("north"), Stack.freshSlug("south")));
    north = both.getFirst();
    south = both.getLast();
    northSecret = north.addNas();
    northNas = Radius.of(stack, north.slug(), "edge-1", northSecret);
    southNas = Radius.of(stack, south.slug(), "edge-1", south.addNas());
    northAna =
        north.addSubscriber(north.addPlan(), Map.of("username", "ana", "password", "north pw"));
    south.addSubscriber(south.addPlan(), Map.of("username", "ana", "password", "south pw"));
    Eventually.holds(
        "north's ana logs in",
        () -> northNas.pap("ana", "north pw").reply() == Radclient.Reply.ACCEPT);
    Eventually.holds(
        "south's ana logs in",
        () -> southNas.pap("ana", "south pw").reply() == Radclient.Reply.ACCEPT);
  }

  @Test
  @DisplayName("R1 the same username and router address log in on each tenant's own listener alone")
  void linesMeetTheirOwnTenant() {
    assertThat(northNas.pap("ana", "south pw").reply()).isEqualTo(Radclient.Reply.REJECT);
    assertThat(southNas.pap("ana", "north pw").reply()).isEqualTo(Radclient.Reply.REJECT);
    assertThat(southNas.once().withSecret(northSecret).pap("ana", "north pw").reply())
        .isEqualTo(Radclient.Reply.NONE);
  }

  @Test
  @DisplayName("T1 with the other tenant's token nothing is found and nothing changes")
  void theOtherTenantsTokenFindsNothing() {
    String path = "/subscribers/" + northAna.path("id").asText();
    JsonNode before = north.api().get(path).require(200);

    for (String method : List.of("GET", "PATCH", "DELETE")) {
      int status =
          south
              .api()
              .call(method, path, method.equals("PATCH") ? Map.of("note", "mine now") : null)
              .status();
      assertThat(status).as(method).isIn(403, 404);
    }
    assertThat(south.api().get("/subscribers").require(200).path("items")).hasSize(1);
    assertThat(north.api().get(path).require(200)).isEqualTo(before);
  }

  @Test
  @DisplayName("R12 a tenant's own template answers its own lines alone, until it is reset")
  void aTemplateAnswersItsOwnTenantsLines() {
    String template = "/vendor-templates/MIKROTIK";
    String own = "Reply-Message = \"line of ana\"";
    Map<String, Object> changed =
        Map.of(
            "text",
            "[accept]\nReply-Message = \"line of {username}\"\n",
            "revision",
            north.api().get(template).require(200).path("revision").asInt());
    north.api().call("PUT", template, changed).require(200);
    Eventually.holds(
        "the edge says so", () -> northNas.pap("ana", "north pw").text().contains(own));
    assertThat(southNas.pap("ana", "south pw").text())
        .contains("Mikrotik-Rate-Limit")
        .doesNotContain("Reply-Message");
    north.api().call("DELETE", template, null).require(204);
    Eventually.holds(
        "the edge is back",
        () -> northNas.pap("ana", "north pw").text().contains("Mikrotik-Rate-Limit"));
  }

  @Test
  @DisplayName("a path that can be read in two ways opens no page and leads to no other site")
  void pathsReadInTwoWaysLeadNowhere() throws Exception {
    for (String path :
        List.of(
            "//evil.example/panel/dashboard",
            "//evil.example/..;/panel/dashboard",
            "/\\evil.example/panel/dashboard",
            "/panel/dashboard;/jakarta.faces.resource/",
            "/panel/..;//evil.example/panel/dashboard",
            "/jakarta.faces.resource/../panel/dashboard",
            "/jakarta.faces.resource/%2e%2e/panel/dashboard",
            "/jakarta.faces.resource/..;/panel/dashboard",
            "/health/%2e%2e/panel/dashboard")) {
      for (String host : List.of(north.slug() + ".localhost", "nobody.example")) {
        RawAnswer answer = RawAnswer.of(stack.siteUrl(), host, path);
        assertThat(answer.status()).as(host + path + answer.head()).isNotEqualTo(200);
        assertThat(answer.header("location")).as(host + path).doesNotContain("evil", "//panel");
        assertThat(answer.header("cache-control")).as(host + path).doesNotContain("max-age");
      }
    }
  }

  @Test
  @DisplayName("a log-in comes back to its page; the session's cookie stays with this site")
  void theSessionsCookieIsThisSitesOwn() {
    RawAnswer answer =
        RawAnswer.of(stack.siteUrl(), north.slug() + ".localhost", "/panel/subscribers?q=a");
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("location")).contains("/realms/platform/").contains("code_challenge=");
    assertThat(answer.header("set-cookie"))
        .containsIgnoringCase("samesite=lax")
        .contains("HttpOnly");
  }

  @Test
  @DisplayName("the server's own metrics are not for everybody")
  void metricsAreNotPublic() {
    for (String path : List.of("/metrics", "/api/metrics")) {
      RawAnswer answer = RawAnswer.of(stack.siteUrl(), "localhost", path);
      assertThat(answer.status()).as(path).isBetween(400, 499);
    }
    String inner = "http://127.0.0.1:" + stack.port(8090);
    RawAnswer own = RawAnswer.of(inner, "localhost", "/api/metrics");
    assertThat(own.status()).isEqualTo(200);
    assertThat(own.header("content-type")).startsWith("text/plain");
  }

  @Test
  @DisplayName("T1 no token, no data")
  void withoutATokenNothingIsTold() {
    Api nobody = Api.anonymous(stack.apiUrl());
    for (String path :
        List.of(
            "/subscribers",
            "/nas",
            "/plans",
            "/tenant",
            "/staff",
            "/audit",
            "/operator/tenants",
            "/edge/changes?after=0")) {
      assertThat(nobody.get(path).status()).as(path).isIn(401, 403);
    }
  }
}
