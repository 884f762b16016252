package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The open panels of two providers, one of which has a host name of its own (ADR 0015): what each
 * is told by routers, from the log-in to the log-out. Proof of a name by its TXT record has its own
 * tests; here a row in the database replaces it.
 */
@SystemTest
@Order(12)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PanelsIT {
  private static final Page.WaitForSelectorOptions ATTACHED =
      new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

  private final Stack stack = Stack.running();
  private Tenant tenant;
  private Tenant other;
  private Radclient nas;
  private String site;
  private Browser browser;
  private Browser others;

  @BeforeAll
  void openBothLists() {
    List<Tenant> both =
        Tenant.signUp(stack, List.of(Stack.freshSlug("panel"), Stack.freshSlug("deaf")));
    tenant = both.getFirst();
    other = both.getLast();
    tenant.addSubscriber(tenant.addPlan(), Map.of("username", "vera", "password", "pw"));
    nas = Radius.of(stack, tenant.slug(), "edge-1", tenant.addNas());
    String name = "panel." + tenant.slug() + ".example";
    site = "http://" + name + ":" + stack.port(8080);
    tenant.api().post("/domains", Map.of("name", name)).require(201);
    prove(name);
    browser = new Browser();
    others = new Browser(browser);
    browser.logIn(site + "/panel/sessions", "owner", tenant.password());
    others.logIn(other, "sessions");
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

  @AfterAll
  void closeBrowsers() {
    others.close();
    browser.close();
  }

  @Test
  @DisplayName(
      "T12 under a name of its own a panel shows a session as it begins, to its provider alone")
  void aSessionShowsAsItBegins() {
    awaitTold(browser);
    awaitTold(others);
    int before = news(browser);
    int othersBefore = news(others);
    Eventually.holds(
        "vera's session is taken",
        () ->
            nas.accounting(
                        """
                        User-Name = "vera"
                        Acct-Session-Id = "live-1"
                        Acct-Status-Type = Start
                        NAS-Port = 1
                        """)
                    .reply()
                == Radclient.Reply.ACCOUNTING_RESPONSE);
    browser.awaitText("vera");
    assertThat(news(browser)).isGreaterThan(before);
    assertThat(news(others)).isEqualTo(othersBefore);
    assertThat(others.text("main")).doesNotContain("vera");

    browser.goFromHere(site + "/log-out");
    browser.awaitAddress(site + "/logged-out");
    browser.open(site + "/panel/subscribers");
    browser.byId("kc-login").waitFor();
    assertThat(others.page().locator("#live-source").getAttribute("data-state")).isEqualTo("told");
  }

  private static void awaitTold(Browser window) {
    window.page().waitForSelector("[data-state=told]", ATTACHED);
  }

  /** How often this page was told, including the first time. */
  private static int news(Browser window) {
    return Integer.parseInt(window.page().locator("#live-source").getAttribute("data-news"));
  }
}
