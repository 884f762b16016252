package net.lastmile.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.permissions.StaffKind;
import net.lastmile.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The frame: groups that fold, settings with a menu of their own, what is offered to whom. */
@PageTest
class NavigationIT {
  private final Portal portal = Portal.get();
  private final FakeTenant tenant = portal.tenant("frame");
  private Browser browser;

  @BeforeAll
  void logIn() {
    tenant.company =
        "Compañía de Telecomunicaciones e Internet del Valle de Aburrá y Oriente S.A.S.";
    tenant.addStaff("maria.fernanda.rodriguez-echeverri", StaffKind.ADMIN);
    tenant.logsInAs("maria.fernanda.rodriguez-echeverri");
    browser = portal.browser(tenant);
  }

  @AfterAll
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void groupsShowThePagesThereAre() {
    browser.open(panel("plans"));
    assertThat(browser.page().locator("summary.rail-title").allInnerTexts())
        .containsExactly("Customers", "Network");
    assertThat(browser.text("rail-network"))
        .contains("Routers", "Vendors", "Log-in rules", "EAP certificate");
    browser.picture("74-frame");
  }

  @Test
  void aGroupStaysAsItWasLeft() {
    browser.open(panel("plans"));
    assertThat(link("Routers")).isVisible();
    fold("network").focus();
    browser.press("Enter");
    assertThat(link("Routers")).isHidden();
    browser.open(panel("subscribers"));
    assertThat(link("Routers")).isHidden();
    assertThat(link("Plans")).isVisible();
    // Where one is cannot be hidden.
    browser.open(panel("nas"));
    assertThat(link("Routers")).isVisible();
    browser.open(panel("subscribers"));
    fold("network").click();
    assertThat(link("Routers")).isVisible();
    browser.page().reload();
    assertThat(link("Routers")).isVisible();
  }

  @Test
  void settingsHaveAMenuOfTheirOwn() {
    browser.open(panel("dashboard"));
    browser.click("settings");
    browser.awaitAddress("**/panel/settings");
    assertThat(browser.text("main")).contains("Company", "Logo", "Domains", "Features", "Staff");
    browser.picture("75-settings");
    browser.follow("Company");
    browser.awaitAddress("**/panel/company");
    assertThat(browser.byId("settings")).hasAttribute("aria-current", "true");
    assertThat(browser.page().locator("#settings-menu [aria-current=page]")).hasText("Company");
    browser.picture("76-a-setting");
    browser.page().locator("#settings-menu").getByText("Audit").click();
    browser.awaitAddress("**/panel/audit");
    browser.page().setViewportSize(360, 780);
    try {
      browser.page().locator("#settings-menu .back").click();
      browser.awaitAddress("**/panel/settings");
    } finally {
      browser.page().setViewportSize(1440, 900);
    }
  }

  @Test
  void onAPhoneTheMenuTakesTheFocusAndGivesItBack() {
    browser.page().setViewportSize(360, 780);
    try {
      browser.open(panel("plans"));
      Locator toggle = browser.page().locator("[data-act=rail]");
      toggle.focus();
      browser.press("Enter");
      assertThat(browser.page().locator("#rail a").first()).isFocused();
      browser.press("Escape");
      assertThat(toggle).isFocused();
    } finally {
      browser.page().setViewportSize(1440, 900);
    }
  }

  @Test
  void theFirstStepsLeaveTheMenuOnceTheyAreDone() {
    FakeTenant fresh = portal.tenant("steps");
    try (Browser first = portal.browser(fresh)) {
      first.open(portal.panel(fresh, "first-steps"));
      assertThat(first.text("rail")).contains("First steps");
      assertThat(first.text("main")).contains("0 of 4 done").doesNotContain("What comes next");
      UUID plan = fresh.addPlan("Home 20").id();
      fresh.subscribers.add(Map.of("username", "ana", "planId", plan, "planName", "Home 20"));
      fresh.routers.add(
          Map.of("name", "bng-1", "address", "10.0.0.1", "vendor", "MIKROTIK", "coaPort", 3799));
      fresh.lineSeen = true;
      first.open(portal.panel(fresh, "first-steps"));
      assertThat(first.text("rail")).doesNotContain("First steps");
      assertThat(first.text("next")).contains("Give your colleagues log-ins of their own");
      first.picture("77-steps-done");
    }
  }

  @Test
  @DisplayName("P1 nobody is offered a page or an export that is refused to them")
  void nobodyIsOfferedWhatIsRefused() {
    FakeTenant other = portal.tenant("kinds");
    other.addStaff("rita", StaffKind.READ_ONLY);
    other.addStaff("sam", StaffKind.SUPPORT);
    other.logsInAs("rita");
    try (Browser reader = portal.browser(other)) {
      assertThat(reader.text("rail"))
          .contains("Subscribers", "Routers", "Settings")
          .doesNotContain("Log-in rules", "First steps");
      reader.open(portal.panel(other, "settings"));
      assertThat(reader.text("main")).contains("Audit", "Staff").doesNotContain("Company", "Brand");
      reader.open(portal.panel(other, "sessions"));
      assertThat(reader.byId("export")).hasCount(1);
    }
    other.logsInAs("sam");
    try (Browser support = portal.browser(other)) {
      assertThat(support.text("rail"))
          .contains("Subscribers", "Sessions", "Routers")
          .doesNotContain("Settings", "Vendors", "Log-in rules", "First steps");
      for (String list : List.of("subscribers", "sessions", "refused-log-ins")) {
        support.open(portal.panel(other, list));
        assertThat(support.byId("columns-menu")).hasCount(1);
        assertThat(support.byId("export")).hasCount(0);
      }
    }
  }

  @Test
  void helpAndErrorAreToldWithTheField() {
    browser.open(panel("company"));
    assertThat(browser.byId("form:brandColor"))
        .hasAccessibleDescription("Buttons, links and the log-in page take it.");
    assertThat(browser.page().locator(".field:has([id='form:locale']) [role=combobox]"))
        .hasAccessibleDescription("Numbers and dates follow it; texts are English for now.");
    browser.open(panel("nas/form"));
    browser.fill("form:name", "bng").fill("form:address", "bng.example");
    browser.click("form:submit");
    browser.awaitError("form:address", "An IPv4 or IPv6 address");
    assertThat(browser.byId("form:address"))
        .hasAccessibleDescription(java.util.regex.Pattern.compile("Enter an IPv4 or IPv6 address"));
  }

  private Locator fold(String group) {
    return browser.page().locator("[data-fold=" + group + "]");
  }

  private Locator link(String text) {
    return browser
        .page()
        .locator("#rail")
        .getByText(text, new Locator.GetByTextOptions().setExact(true));
  }

  private String panel(String page) {
    return portal.panel(tenant, page);
  }
}
