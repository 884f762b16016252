package net.lastmile.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.coa.CoaState;
import net.lastmile.api.network.NasView;
import net.lastmile.api.sessions.SessionView;
import net.lastmile.api.subscribers.LoginView;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.browser.Browser;
import net.lastmile.edge.contract.event.AccessOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A line's page: how the line is now, and what is done to it there. */
@PageTest
class LinePageIT {
  private static final Map<String, Object> LIVE =
      Map.of(
          "downloadOctets",
          5_000_000_000L,
          "uploadOctets",
          900_000_000L,
          "downloadKbps",
          12_300,
          "uploadKbps",
          1_500,
          "framedIp",
          "100.64.0.7",
          "delegatedIpv6Prefix",
          "2001:db8:7:100::/56",
          "callingStationId",
          "02:00:00:00:00:07");

  private final Portal portal = Portal.get();
  private final FakeTenant tenant = portal.tenant("line-page");
  private final PlanView slow = tenant.addPlan("Home 20");
  private final NasView router =
      tenant.routers.add(
          Map.of(
              "name", "bng-1",
              "address", "192.0.2.1",
              "vendor", "MIKROTIK",
              "messageAuthenticator", "REQUIRED",
              "coaPort", 1700));
  private Browser browser;
  private Page page;

  @BeforeAll
  void logIn() {
    PlaywrightAssertions.setDefaultAssertionTimeout(Browser.PATIENCE_MS);
    tenant.plans.add(
        Map.of(
            "name", "Home 50", "commercialName", "", "downloadKbps", 50_000, "uploadKbps", 10_000));
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
  @DisplayName("the first thing said is how the line is: since when, how fast, where")
  void tellsHowALineIs() {
    SubscriberView line = line("ana", "Ana María Fernández de Córdoba y Álvarez-Buylla");
    online(line, Duration.ofMinutes(125));
    open(line, "profile");
    Locator card = page.locator(".live-card");
    assertThat(card).containsText("2 h 5 min");
    assertThat(card).containsText("12.3 Mbit/s");
    assertThat(card).containsText("1.5 Mbit/s");
    assertThat(card).containsText("5 GB");
    assertThat(card).containsText("2001:db8:7:100::/56");
    assertThat(card.getByText("bng-1")).hasAttribute("href", "/panel/nas/detail?id=" + router.id());
    assertThat(page.getByText("Tax or identity number")).isHidden();
    browser.picture("60-line-online");
    browser.click("all-facts");
    assertThat(page.getByText("Tax or identity number")).isVisible();
    browser.click("all-facts");
    assertThat(page.getByText("Tax or identity number")).isHidden();
  }

  @Test
  @DisplayName("of a line that is offline: since when, why, and once what it was refused for since")
  void tellsWhyALineIsOffline() {
    SubscriberView line = line("ben", "");
    open(line, "profile");
    browser.awaitText("Was never online");
    assertThat(browser.byId("actions:cut")).hasCount(0);
    browser.picture("61-line-never-online");

    SessionView session = online(line, Duration.ofHours(5));
    tenant.sessions.end(session.id(), "Lost-Carrier", Instant.now().minusSeconds(7_300));
    refuse(line, Instant.now().minusSeconds(60));
    open(line, "profile");
    browser.awaitText("The link was lost");
    assertThat(page.locator(".live-card")).containsText("2 h ago");
    browser.picture("62-line-refused");
    assertThat(page.getByText("Wrong password")).hasCount(1);
    assertThat(browser.byId("refusal")).containsText("Not let in at bng-1: Wrong password");
    awaitTold();
    SessionView again = online(line, Duration.ofSeconds(10));
    tenant.tell();
    assertThat(browser.byId("refusal")).hasCount(0);
    tenant.sessions.end(again.id(), "User-Request", Instant.now());
    browser.awaitText("hung up");
    assertThat(browser.byId("refusal")).hasCount(0);
    open(line, "logins");
    browser.awaitText("Wrong password");
  }

  @Test
  @DisplayName(
      "P2: a line that is disconnected elsewhere shows so on the Profile tab, without a fault")
  void isLiveOnEveryTab() {
    SubscriberView line = line("cleo", "");
    List<String> faults = new ArrayList<>();
    page.onPageError(faults::add);
    for (String tab : List.of("profile", "orders", "logins", "audit", "sessions")) {
      SessionView session = online(line, Duration.ofMinutes(3));
      open(line, tab);
      awaitTold();
      assertThat(page.locator(".header .state")).hasText("Online");
      assertThat(browser.byId("actions:cut")).isVisible();
      tenant.sessions.end(session.id(), "User-Request", Instant.now());
      assertThat(page.locator(".header .state")).hasText("Offline");
      assertThat(browser.byId("actions:cut")).hasCount(0);
      browser.awaitText("hung up");
    }
    assertThat(faults).isEmpty();
  }

  @Test
  @DisplayName(
      "S17 Disconnect stays on the page, which tells what is being done and what came of it")
  void followsADisconnect() {
    SubscriberView line = line("dan", "");
    SessionView session = online(line, Duration.ofMinutes(3));
    open(line, "profile");
    browser.click("actions:cut");
    browser.confirm();
    browser.awaitText("Disconnecting on bng-1…");
    assertThat(page.url()).contains("tab=profile");
    browser.picture("63-line-disconnecting");
    tenant.orders.answer(CoaState.ACKED, null);
    tenant.sessions.end(session.id(), "Admin-Reset", Instant.now());
    browser.awaitText("Disconnected on bng-1 at");
    assertThat(page.locator(".header .state")).hasText("Offline");
    browser.picture("64-line-disconnected");

    online(line, Duration.ofSeconds(5));
    open(line, "profile");
    browser.click("actions:cut");
    browser.confirm();
    browser.awaitText("Disconnecting on bng-1…");
    tenant.orders.answer(CoaState.NAKED, 501);
    browser.awaitText("Not disconnected on bng-1: Its configuration forbids it (501)");
  }

  @Test
  @DisplayName("journey: put this line on another plan and see it happen")
  void changesThePlanAndSeesItHappen() {
    SubscriberView line = line("eve", "Eve Adams");
    online(line, Duration.ofHours(1));
    browser.open(panel("subscribers?q=Eve"));
    browser.follow("eve");
    browser.click("actions:changePlan");
    browser.choose("plan:planId", "Home 50");
    browser.awaitText("20/5 Mbit/s → 50/10 Mbit/s");
    browser.awaitText("The running session is changed on bng-1 and goes on.");
    browser.picture("65-plan-change");
    assertThat(tenant.subscribers.get(line.id()).planName()).isEqualTo("Home 20");
    browser.click("plan:do");
    browser.awaitText("Plan changed to Home 50. 50/10 Mbit/s is being applied on bng-1.");
    browser.awaitText("Changing the speed on bng-1…");
    browser.picture("66-plan-changing");
    tenant.orders.answer(CoaState.ACKED, null);
    browser.awaitText("Speed changed on bng-1 at");
    assertThat(tenant.subscribers.get(line.id()).planName()).isEqualTo("Home 50");
    assertThat(page.locator(".fact-groups")).containsText("Home 50");
  }

  @Test
  void aPlanChangeOfAnOfflineLineSaysWhenItHolds() {
    SubscriberView line = line("fay", "");
    open(line, "profile");
    browser.click("actions:changePlan");
    browser.click("plan:do");
    browser.awaitText("Choose a plan.");
    browser.choose("plan:planId", "Home 50");
    browser.awaitText("The plan holds from the next log-in.");
    browser.click("plan:do");
    browser.awaitText("Plan changed to Home 50. 50/10 Mbit/s holds from the next log-in.");
  }

  @Test
  @DisplayName("I12 the line's password is dots until an admin asks, can be copied, and goes again")
  void showsThePasswordForAMinute() {
    SubscriberView line = line("gus", "");
    page.clock().install();
    try {
      open(line, "profile");
      assertThat(browser.text("main")).doesNotContain("secret of gus");
      browser.click("secret:show");
      browser.awaitText("secret of gus");
      browser.picture("67-line-password");
      page.locator("[data-copy=line-password]").click();
      assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("secret of gus");
      page.clock().fastForward(61_000);
      assertThat(page.getByText("secret of gus")).hasCount(0);
      assertThat(browser.byId("secret:show")).isVisible();
    } finally {
      page.clock().resume();
    }
  }

  @Test
  @DisplayName("a password is made by a click, readable and without letters that look alike")
  void makesAPassword() {
    browser.open(panel("subscribers/form"));
    browser.click("generate");
    Locator password = browser.byId("form:password");
    assertThat(password).hasAttribute("type", "text");
    String first = password.inputValue();
    assertThat(first).matches("[a-hjkmnp-z2-9]{10}");
    browser.click("generate");
    assertThat(password.inputValue()).isNotEqualTo(first);
    browser.picture("68-password-made");
  }

  @Test
  @DisplayName("T1 another tenant's panel knows nothing of the line")
  void showsNothingOfAnotherTenant() {
    FakeTenant other = portal.tenant("line-page-other");
    UUID line = line("hal", "").id();
    try (Browser elsewhere = portal.browser(other)) {
      elsewhere.open(portal.panel(other, "subscribers/detail?id=" + line));
      elsewhere.awaitText("There is nothing here");
    }
  }

  private SubscriberView line(String username, String fullName) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("username", username);
    fields.put("fullName", fullName);
    fields.put("phone", "+57 300 1234567");
    fields.put("planId", slow.id());
    fields.put("planName", slow.name());
    fields.put("expiryDate", "2099-12-31");
    return tenant.subscribers.add(fields);
  }

  private void refuse(SubscriberView line, Instant at) {
    tenant.refusals.add(
        Map.of(
            "username", line.username(),
            "subscriberId", line.id(),
            "reason", AccessOutcome.WRONG_PASSWORD,
            "nasId", router.id(),
            "nasName", router.name(),
            "attempts", 3,
            "firstAt", at.toString(),
            "lastAt", at.toString()));
    tenant.logins.put(
        line.id(),
        new LoginView(at, AccessOutcome.WRONG_PASSWORD, router.name(), "02:00:00:00:00:07"));
  }

  private SessionView online(SubscriberView line, Duration since) {
    return tenant.sessions.begin(line, router, Instant.now().minus(since), LIVE);
  }

  private void open(SubscriberView line, String tab) {
    browser.open(panel("subscribers/detail?id=" + line.id() + "&tab=" + tab));
  }

  private void awaitTold() {
    page.locator("#live-source[data-state=told]")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
  }

  private String panel(String to) {
    return portal.panel(tenant, to);
  }
}
