package net.lastmile.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pages with much to show, and with nothing. */
@PageTest
class PagesIT {
  private static final int SUBSCRIBERS = 60;
  private static final List<String> NAMES =
      List.of("Ana Gómez", "Łukasz Wójcik", "Søren Ålund", "王小明", "محمد الأحمد", "");

  /** Size on the wire of the page and everything it loaded. */
  private static final String OCTETS =
      "performance.getEntries().reduce((sum, each) => sum + (each.transferSize || 0), 0)";

  private static final double MOST_OCTETS = 250_000;

  /** What moved unasked, as browsers measure it: Layout Instability API. */
  private static final String JUMPS =
      """
      () => new Promise(done => {
        let sum = 0;
        new PerformanceObserver(list => list.getEntries().forEach(each => {
          sum += each.hadRecentInput ? 0 : each.value;
        })).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      })
      """;

  private static final double LEAST_SEEN_JUMP = 0.01;

  private final Portal portal = Portal.get();
  private final FakeTenant tenant = portal.tenant("pages");
  private Browser browser;

  @BeforeAll
  void logInWithMuchToShow() {
    UUID plan = tenant.addPlan("Home 20").id();
    for (int i = 0; i < SUBSCRIBERS; i++) {
      boolean inactive = i % 7 == 0;
      tenant.subscribers.add(
          Map.of(
              "username",
              "line-%03d".formatted(i),
              "fullName",
              NAMES.get(i % NAMES.size()),
              "planId",
              plan,
              "planName",
              "Home 20",
              "status",
              inactive ? "INACTIVE" : "ACTIVE",
              "state",
              inactive ? "INACTIVE" : i % 5 == 0 ? "EXPIRED" : "ACTIVE",
              "expiryDate",
              i % 5 == 0 ? "2020-01-31" : "2099-12-31"));
    }
    browser = portal.browser(tenant);
  }

  @AfterAll
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("S33 the list is paged, sorted, searched and filtered, and its address says how")
  void listsManySubscribers() {
    browser.open(panel("subscribers"));
    browser.awaitText("line-024");
    assertThat(browser.text("main")).contains("1–25 of 60").doesNotContain("line-025");
    assertThat(browser.page().locator(".chip-count").allInnerTexts())
        .as("all, online, active, expiring, expired, inactive")
        .containsExactly("60", "0", "41", "0", "10", "9");
    browser.picture("40-many-subscribers");
    browser.click("next");
    browser.awaitText("line-025");
    browser.click("next");
    browser.awaitText("line-059");
    assertThat(browser.byId("next").count()).isZero();
    assertThat(browser.text("main")).contains("51–60 of 60");
    browser.picture("41-last-page");
    browser.click("previous");
    browser.awaitText("line-025");

    browser.open(panel("subscribers?sort=-username"));
    browser.awaitText("line-059");
    browser.open(panel("subscribers?q=W%C3%B3jcik"));
    browser.awaitText("line-001");
    assertThat(browser.text("main")).contains("line-055").doesNotContain("line-002");
    browser.open(panel("subscribers?state=INACTIVE"));
    browser.awaitText("line-007");
    assertThat(browser.text("main")).doesNotContain("line-008");
    browser.picture("42-filtered");
    browser.open(panel("subscribers?q=nobody-here"));
    browser.awaitText("Nothing found");
    browser.picture("43-nothing-found");
    // Braces are ordinary characters and must not be read as a template.
    browser.open(panel("subscribers?q=%7Ba%7D%25"));
    browser.awaitText("Nothing found");
  }

  @Test
  @DisplayName("a page weighs under 250 kB after the first visit, and nothing on it jumps")
  void laterVisitsAreLightAndStill() {
    for (String page : List.of("dashboard", "subscribers", "subscribers/form", "plans", "nas")) {
      browser.open(panel(page));
      browser.open(panel(page));
      browser.page().waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(number(OCTETS)).as("octets of " + page).isLessThan(MOST_OCTETS);
      assertThat(number(JUMPS)).as("jumps on " + page).isLessThan(LEAST_SEEN_JUMP);
    }
  }

  private double number(String script) {
    return ((Number) browser.page().evaluate(script)).doubleValue();
  }

  @Test
  void emptyPagesSayWhatToDoFirst() {
    FakeTenant fresh = portal.tenant("empty");
    try (Browser first = portal.browser(fresh)) {
      Map.of(
              "nas", "Add the one your subscribers' lines end in",
              "sessions", "A session shows here as soon as the router reports it.",
              "dashboard", "Four steps and the first line is online")
          .forEach(
              (page, advice) -> {
                first.open(portal.panel(fresh, page));
                first.awaitText(advice);
                first.picture("44-empty-" + page);
              });
    }
  }

  @Test
  @DisplayName("T1 a page shows nothing of another tenant")
  void showsNothingOfAnotherTenant() {
    FakeTenant other = portal.tenant("other-pages");
    try (Browser elsewhere = portal.browser(other)) {
      elsewhere.open(portal.panel(other, "subscribers"));
      elsewhere.awaitText("No subscribers yet");
      elsewhere.picture("14-no-subscribers-yet");
      assertThat(elsewhere.text("main")).doesNotContain("line-");
    }
  }

  @Test
  void aPublicFormNeedsNoSession() {
    browser.open(portal.site() + "/signup");
    browser.forgetCookies();
    browser.fill("form:company", "Never Late Net");
    Locator slug = browser.byId("form:slug");
    browser.page().waitForCondition(() -> slug.inputValue().equals("never-late-net"));
    browser.open(panel("subscribers"));
    browser.awaitText("line-024");
  }

  private String panel(String page) {
    return portal.panel(tenant, page);
  }
}
