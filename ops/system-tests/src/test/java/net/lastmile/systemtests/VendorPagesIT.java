package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A tenant's own vendor template, from the panel's editor to the answer that radclient gets. */
@SystemTest
@Order(20)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VendorPagesIT {
  private static final String OWN = "Reply-Message = \"line of ana\"";

  private final Stack stack = Stack.running();
  private Tenant tenant;
  private Tenant other;
  private Radclient nas;
  private Radclient othersNas;
  private Browser browser;

  @BeforeAll
  void logInToTheEditor() {
    tenant = Tenant.signUp(stack, Stack.freshSlug("vendors"));
    other = Tenant.signUp(stack, Stack.freshSlug("others"));
    nas = withALine(tenant);
    othersNas = withALine(other);
    browser = new Browser().logIn(tenant, "vendors");
  }

  private Radclient withALine(Tenant of) {
    Radclient router = Radius.of(stack, of.slug(), "edge-1", of.addNas());
    of.addSubscriber(of.addPlan(), Map.of("username", "ana", "password", "pw"));
    Eventually.holds(
        "ana logs in", () -> router.pap("ana", "pw").reply() == Radclient.Reply.ACCEPT);
    return router;
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @Test
  @DisplayName("R12 a template is edited with errors by line and a preview, used, and reset")
  void editsATemplate() {
    browser.awaitText("Juniper MX");
    browser.picture("60-vendors");

    browser.open(tenant.panel("vendors/template?vendor=MIKROTIK"));
    browser.fill("form:text", "[accept]\nOdd-Name = 1\nFilter-Id = \"{speed}\"");
    browser.click("form:submit");
    browser.awaitText("no dictionary knows the attribute Odd-Name");
    assertThat(browser.text("wrong-lines")).contains("there is no variable 'speed'");
    browser.picture("61-vendor-template-errors");

    browser.fill("form:text", "[accept]\nReply-Message = \"line of {username}\"\n");
    browser.fill("form:username", "nobody");
    browser.click("form:show");
    browser.awaitError("form:username", "No subscriber");
    browser.fill("form:username", "ana");
    browser.click("form:show");
    browser.awaitText(OWN);
    assertThat(browser.text("packet-accept")).contains("12" + "0d" + "6c696e65206f6620616e61");
    browser.picture("62-vendor-preview");

    browser.click("form:submit");
    browser.awaitText("Your own");
    Eventually.holds("the edge says so", () -> nas.pap("ana", "pw").text().contains(OWN));
    assertThat(othersNas.pap("ana", "pw").text())
        .contains("Mikrotik-Rate-Limit")
        .doesNotContain("Reply-Message");

    browser.click("actions:reset");
    browser.confirm();
    browser.awaitText("The built-in template is in use");
    Eventually.holds(
        "the edge is back", () -> nas.pap("ana", "pw").text().contains("Mikrotik-Rate-Limit"));
  }
}
