package net.lastmile.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import net.lastmile.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Buttons, switches and dialogs, each used as people use them. */
@PageTest
class HandsOnIT {
  private final Portal portal = Portal.get();
  private final FakeTenant tenant = portal.tenant("hands");
  private final UUID plan = tenant.addPlan("Home 20").id();
  private Browser browser;
  private Page page;

  @BeforeAll
  void logIn() {
    PlaywrightAssertions.setDefaultAssertionTimeout(Browser.PATIENCE_MS);
    browser = portal.browser(tenant);
    page = browser.page();
  }

  @AfterAll
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("S1 a line is deactivated, freed of its device and deleted, each after a question")
  void endsALine() {
    UUID id =
        tenant
            .subscribers
            .add(
                Map.of(
                    "username",
                    "dora",
                    "planId",
                    plan,
                    "planName",
                    "Home 20",
                    "macs",
                    List.of("02:00:00:00:00:09")))
            .id();
    browser.open(panel("subscribers/detail?id=" + id));
    browser.click("more");
    browser.click("actions:toggle");
    browser.awaitText("The line is cut now");
    assertThat(browser.byId("more-menu")).isHidden();
    browser.picture("70-question");
    browser.press("Escape");
    assertThat(page.getByText("The line is cut now")).isHidden();
    browser.click("more");
    answerYes("actions:toggle");
    browser.awaitText("dora is deactivated.");
    assertThat(page.locator(".header .state")).hasText("Inactive");

    browser.click("more");
    answerYes("actions:resetMac");
    browser.awaitText("The hardware addresses are forgotten.");
    assertThat(browser.byId("actions:resetMac")).hasCount(0);
    browser.click("more");
    answerYes("actions:delete");
    browser.awaitAddress("**/panel/subscribers");
    browser.awaitText("dora is deleted.");
  }

  @Test
  @DisplayName("N1 a router gets a new secret, which is copied by a click, and is deleted")
  void endsARouter() {
    tenant.routers.add(
        Map.of(
            "name", "bng-1",
            "address", "192.0.2.1",
            "vendor", "MIKROTIK",
            "messageAuthenticator", "REQUIRED",
            "coaPort", 1700));
    browser.open(panel("nas"));
    browser.awaitText("bng-1");
    browser.picture("10-nas-list");
    browser.follow("bng-1");
    answerYes("actions:replaceSecret");
    browser.byId("secret").waitFor();
    String second = browser.text("secret");
    assertThat(second).isEqualTo(FakeRouters.SECRET);
    page.locator("[data-copy=secret]").click();
    assertThat(page.locator("[data-copy=secret]")).hasText("Copied");
    assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(second);
    browser.picture("71-new-secret");
    answerYes("actions:delete");
    browser.awaitText("bng-1 is deleted.");
  }

  @Test
  @DisplayName("P1 a plan is deleted; one that somebody else deleted meanwhile is said to be gone")
  void endsAPlan() {
    browser.open(panel("plans/detail?id=" + tenant.addPlan("Spare").id()));
    answerYes("actions:delete");
    browser.awaitText("Spare is deleted.");

    UUID gone = tenant.addPlan("Gone").id();
    browser.open(panel("plans/detail?id=" + gone));
    tenant.plans.remove(gone);
    answerYes("actions:delete");
    browser.awaitText("There is nothing here");
  }

  @Test
  void aSaveThatWasRefusedLosesNothing() {
    browser.open(panel("plans/form"));
    browser.fill("form:name", "Home 20").fill("form:download", "1M").fill("form:upload", "1M");
    browser.click("form:submit");
    browser.awaitError("form:name", "Another plan has this name");
    assertThat(questionOnLeaving()).isEqualTo("beforeunload");
    assertThat(browser.byId("form:name")).hasValue("Home 20");

    page.route("**/panel/plans/form*", route -> route.abort());
    try {
      browser.fill("form:name", "Home 30").click("form:submit");
      browser.awaitText("There was no answer");
      browser.picture("72-no-answer");
    } finally {
      page.unroute("**/panel/plans/form*");
    }
    browser.click("form:submit");
    browser.awaitAddress("**/panel/plans/detail*");
    page.locator("a.mark").click();
    browser.awaitAddress("**/panel/dashboard");
  }

  @Test
  @DisplayName("S33 a list narrowed to one plan says so, and the chip takes it away")
  void aFilterIsSeenAndTakenAway() {
    tenant.subscribers.add(Map.of("username", "fay", "planId", plan, "planName", "Home 20"));
    browser.open(panel("subscribers?planId=" + plan));
    Locator filter = page.getByLabel("Take away the filter Plan: Home 20");
    filter.waitFor();
    browser.awaitText("fay");
    browser.picture("73-narrowed");
    filter.click();
    browser.awaitAddress("**/panel/subscribers?sort=username");
    assertThat(filter).hasCount(0);
    assertThat(page.locator(".chip-count").first()).isVisible();
    browser.open(panel("sessions?q=nobody"));
    browser.awaitText("Nothing found");
  }

  @Test
  void menusAndDialogsCloseByEscape() {
    browser.open(panel("subscribers"));
    browser.unfold("columns-menu");
    assertThat(browser.byId("choose-columns")).isVisible();
    browser.press("Escape");
    assertThat(browser.byId("choose-columns")).isHidden();
    browser.click("find");
    assertThat(browser.byId("finder-text")).isVisible();
    browser.press("Escape");
    assertThat(browser.byId("finder-text")).isHidden();
  }

  @Test
  void theThemeIsSwitchedAndKept() {
    browser.open(panel("subscribers"));
    String before = theme();
    page.locator("[data-act=theme]").click();
    assertThat(theme()).isNotEqualTo(before);
    String after = theme();
    page.reload();
    assertThat(theme()).isEqualTo(after);
    page.locator("[data-act=theme]").click();
    page.evaluate("localStorage.clear()");
  }

  @Test
  void onAPhoneTheRailUnfolds() {
    page.setViewportSize(360, 780);
    try {
      browser.open(panel("subscribers"));
      assertThat(browser.byId("rail")).not().isInViewport();
      page.locator("[data-act=rail]").click();
      assertThat(browser.byId("rail")).isInViewport();
      browser.press("Escape");
      assertThat(browser.byId("rail")).not().isInViewport();
      page.locator("[data-act=rail]").click();
      browser.follow("Plans");
      browser.awaitAddress("**/panel/plans");
    } finally {
      page.setViewportSize(1440, 900);
    }
  }

  private void answerYes(String button) {
    browser.click(button);
    browser.confirm();
  }

  /** Tries to leave the page, but stays; returns the type of the dialog that was shown. */
  private String questionOnLeaving() {
    AtomicReference<String> asked = new AtomicReference<>();
    page.onceDialog(
        dialog -> {
          asked.set(dialog.type());
          dialog.dismiss();
        });
    page.locator("a.mark").click();
    page.waitForCondition(() -> asked.get() != null);
    return asked.get();
  }

  private String panel(String to) {
    return portal.panel(tenant, to);
  }

  private String theme() {
    return page.locator("html").getAttribute("data-theme");
  }
}
