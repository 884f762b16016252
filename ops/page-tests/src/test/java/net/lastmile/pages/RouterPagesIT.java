package net.lastmile.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.lastmile.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A router's form, its page, and what the dashboard tells of edges. */
@PageTest
class RouterPagesIT {
  private final Portal portal = Portal.get();
  private final FakeTenant tenant = portal.tenant("routers");
  private final FakeTenant other = portal.tenant("other-routers");
  private Browser browser;

  @BeforeAll
  void logIn() {
    browser = portal.browser(tenant);
  }

  @AfterAll
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("R7 N4 the form offers the make's CoA port, and the router's page what to paste")
  void offersTheMakesPortAndCommands() {
    browser.open(portal.panel(tenant, "nas/form"));
    assertThat(browser.byId("form:coaPort").inputValue()).isEqualTo("1700");
    browser.choose("form:vendor", "Cisco");
    awaitPort("3799");
    browser.choose("form:vendor", "MikroTik");
    awaitPort("1700");
    browser.fill("form:coaPort", "5000").choose("form:vendor", "Juniper MX");
    browser.fill("form:name", "mx-1").fill("form:address", "192.0.2.9");
    browser.click("form:submit");
    browser.awaitAddress("**/panel/nas/detail*");
    assertThat(browser.text("router-configuration")).contains("mx-1", "port 5000");
    browser.picture("87-nas-configuration");
    assertThat(other.routers.all()).isEmpty();
  }

  private void awaitPort(String port) {
    browser.page().waitForCondition(() -> browser.byId("form:coaPort").inputValue().equals(port));
  }

  @Test
  @DisplayName("R10 the dashboard tells of an edge whose journal takes no accounting")
  void tellsOfAFullJournal() {
    // A tenant without a line is shown the first steps instead.
    tenant.subscribers.add(
        Map.of("username", "fay", "fullName", "", "status", "ACTIVE", "state", "ACTIVE"));
    tenant.refusingEdges.add("edge-1");
    browser.open(portal.panel(tenant, "dashboard"));
    browser.awaitText("takes no accounting at the moment");
    browser.picture("91-full-journal");
    tenant.refusingEdges.clear();
    browser.open(portal.panel(tenant, "dashboard"));
    browser.awaitText("24 hours");
    assertThat(browser.text("main")).doesNotContain("takes no accounting");
  }
}
