package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A panel under one of the tenant's own host names (ADR 0015): to the log-in page, which has
 * another host name, and back. Proof of a name by its TXT record has its own tests; here a row in
 * the database replaces it.
 */
@SystemTest
@Order(20)
class OwnDomainIT {
  private final Stack stack = Stack.running();

  @Test
  @DisplayName("T12 a proven name shows its tenant's panel, from the log-in to the log-out")
  void logsInUnderItsOwnName() {
    Tenant tenant = Tenant.signUp(stack, Stack.freshSlug("owndomain"));
    Tenant other = Tenant.signUp(stack, Stack.freshSlug("nodomain"));
    tenant.addSubscriber(tenant.addPlan(), Map.of("username", "ana", "password", "pw"));
    other.addSubscriber(other.addPlan(), Map.of("username", "ben", "password", "pw"));
    String name = "panel." + tenant.slug() + ".example";
    String site = "http://" + name + ":" + stack.port(8080);
    tenant.api().post("/domains", Map.of("name", name)).require(201);
    prove(name);
    try (Browser browser = new Browser()) {
      browser.logIn(site + "/panel/subscribers", "owner", tenant.password());
      browser.awaitText("ana");
      assertThat(browser.text("main")).doesNotContain("ben");
      browser.picture("74-own-domain");
      browser.goFromHere(site + "/log-out");
      browser.awaitAddress(site + "/logged-out");
      browser.open(site + "/panel/subscribers");
      browser.byId("kc-login").waitFor();
    }
  }

  private void prove(String name) {
    try (Database platform = Database.ofPlatform(stack);
        Database keycloak = Database.ofKeycloak(stack)) {
      platform.execute(
          "update platform.tenant_domain set verified_at = now() where name = '%s'"
              .formatted(name));
      Eventually.holds(
          "log-ins may come back to " + name,
          () -> {
            platform.execute(
                "update platform.due_work set due_at = now() where kind = 'panel-clients'");
            return keycloak.number(
                    "select count(*) from redirect_uris where value like ?", "%" + name + "%")
                > 0;
          });
    }
  }
}
