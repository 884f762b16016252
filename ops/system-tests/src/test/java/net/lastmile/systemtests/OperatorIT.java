package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The operator's own log-in at Keycloak, and what it gives access to. */
@SystemTest
@Order(20)
@ResourceLock(Stack.DEMO)
class OperatorIT {
  private static final String FIRST_PASSWORD = "first words to forget";
  private static final String PASSWORD = "words of her own 9";
  private static final Map<String, Object> ONE_SUBSCRIBER =
      Map.of("limits", Map.of("subscribers", 1));

  private final Stack stack = Stack.running();
  private final Api operator = Api.operator(stack);

  @Test
  @DisplayName("T5 T12 an operator makes a tenant, sees it ready, and says how much it may have")
  void makesATenantAndLimitsIt() {
    String slug = Stack.freshSlug("made");
    String id = create(slug).path("tenantId").asText();
    Eventually.holds(
        "provisioning ends",
        () ->
            operator
                .get("/operator/tenants/" + id + "/provisioning")
                .require(200)
                .path("status")
                .asText()
                .equals("ACTIVE"));
    assertThat(
            stack.lastmile("operator", "tenants", "--search", slug).requireSuccess().out().lines())
        .hasSize(2)
        .last()
        .asString()
        .containsPattern(slug + " +ACTIVE +" + id);

    String limits = "/operator/tenants/" + id + "/limits";
    operator.patch(limits, ONE_SUBSCRIBER).require(200);
    try (Browser browser = new Browser()) {
      firstLogIn(browser, slug);
      Tenant tenant = new Tenant(slug, PASSWORD, Api.loggedIn(stack, slug, "ana", PASSWORD));
      fill(tenant);
      assertThat(operator.get(limits).require(200).at("/0/used").asInt()).isOne();
      JsonNode asTheTenantSees = tenant.api().get("/tenant/limits").require(200).path(0);
      assertThat(asTheTenantSees.path("value").asInt()).isOne();
      assertThat(asTheTenantSees.path("used").asInt()).isOne();
      assertThat(tenant.api().get(limits).status()).isEqualTo(403);
      assertThat(tenant.api().patch(limits, ONE_SUBSCRIBER).status()).isEqualTo(403);
      assertThat(tenant.api().get("/operator/tenants").status()).isEqualTo(403);
    }
    assertThat(Api.demo(stack).get("/tenant/limits").require(200).at("/0/value").asInt())
        .as("another tenant's limit")
        .isEqualTo(1_000_000);
  }

  private JsonNode create(String slug) {
    return operator
        .post(
            "/operator/tenants",
            Map.of(
                "company", "Made Net",
                "slug", slug,
                "country", "CO",
                "timeZone", "America/Bogota",
                "currency", "COP",
                "adminName", "Ana Ruiz",
                "email", "ana@made.example",
                "adminUsername", "ana",
                "adminPassword", FIRST_PASSWORD))
        .require(202);
  }

  private void firstLogIn(Browser browser, String slug) {
    browser.open(panel(slug, "account"));
    browser.fill("username", "ana").fill("password", FIRST_PASSWORD).click("kc-login");
    browser.byId("password-new").waitFor();
    browser.fill("password-new", PASSWORD).fill("password-confirm", PASSWORD).submit();
    browser.awaitAddress("**/panel/account*");
  }

  /** Uses up what the tenant may have, and asks for more. */
  private static void fill(Tenant tenant) {
    String plan = tenant.addPlan();
    tenant.addSubscriber(plan, Map.of("username", "one", "password", "pw"));
    Api.Answer refused =
        tenant
            .api()
            .post("/subscribers", Map.of("username", "two", "password", "pw", "planId", plan));
    assertThat(refused.require(409).path("code").asText()).isEqualTo("subscriber.limit-reached");
  }

  private String panel(String slug, String page) {
    return "http://" + slug + ".localhost:" + stack.port(8080) + "/panel/" + page;
  }
}
