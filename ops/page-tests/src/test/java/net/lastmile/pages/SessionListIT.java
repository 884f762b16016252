package net.lastmile.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import net.lastmile.api.coa.CoaState;
import net.lastmile.api.network.NasView;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of sessions of all lines. */
@PageTest
class SessionListIT {
  private static final int SESSIONS = 30;

  private final Portal portal = Portal.get();
  private final FakeTenant tenant = portal.tenant("session-list");
  private final FakeTenant other = portal.tenant("session-list-other");
  private final NasView first = router("bng-1");
  private final NasView second = router("bng-in-the-tower-of-Villanueva-de-los-Infantes");
  private Browser browser;
  private Page page;

  @BeforeAll
  void logInWithLinesOnline() {
    PlaywrightAssertions.setDefaultAssertionTimeout(Browser.PATIENCE_MS);
    var plan = tenant.addPlan("Home 20");
    for (int i = 0; i < SESSIONS; i++) {
      var line =
          tenant.subscribers.add(
              Map.of(
                  "username",
                  "line-%02d".formatted(i),
                  "planId",
                  plan.id(),
                  "planName",
                  "Home 20"));
      tenant.sessions.begin(
          line,
          i % 3 == 0 ? second : first,
          Instant.now().minus(Duration.ofMinutes(10 + i)),
          Map.of(
              "downloadOctets",
              1_000_000_000L * (i % 7),
              "uploadOctets",
              1_000_000L * i,
              "downloadKbps",
              1_000 * ((i * 7) % SESSIONS),
              "uploadKbps",
              0,
              "framedIp",
              "100.64.0." + i,
              "callingStationId",
              "02:00:00:00:00:%02X".formatted(i)));
    }
    tenant.sessions.end("30", "User-Request", Instant.now());
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
  @DisplayName("S33 says which of how many it shows, and sorts by start, traffic and speed")
  void isPagedAndSorted() {
    browser.open(panel("sessions"));
    browser.awaitText("1–25 of 29");
    assertThat(rows().first()).containsText("line-00");
    browser.picture("74-session-list");
    browser.click("next");
    browser.awaitText("26–29 of 29");
    assertThat(rows()).hasCount(4);

    browser.open(panel("sessions"));
    browser.follow("Speed now");
    browser.awaitAddress("**sort=-rate*");
    assertThat(rows().first()).containsText("29 Mbit/s");
    browser.follow("Speed now");
    assertThat(rows().first()).containsText("0 kbit/s");
    browser.follow("Traffic");
    browser.awaitAddress("**sort=-traffic*");
    assertThat(rows().first()).containsText("6 GB");
  }

  @Test
  @DisplayName("shows live or ended sessions, or those of one router, by chips that are taken off")
  void isNarrowedByChips() {
    browser.open(panel("sessions?sort=-rate"));
    browser.follow("Ended");
    browser.awaitText("1–1 of 1");
    assertThat(rows()).containsText("line-29");
    browser.follow("All");
    browser.awaitText("of 30");
    browser.open(panel("sessions"));
    browser.click("filter-nasId");
    browser.follow("bng-1");
    browser.awaitText("of 19");
    browser.picture("75-sessions-of-a-router");
    page.getByLabel("Take away the filter Router: bng-1").click();
    browser.awaitText("of 29");
  }

  @Test
  @DisplayName(
      "a row's menu opens the line, copies the MAC and disconnects, and stays open meanwhile")
  void aRowHasAQuietMenu() {
    // What is read anew for the first news is under way already when a menu opens early.
    page.waitForResponse(
        answer -> answer.request().method().equals("POST"),
        () -> browser.open(panel("sessions?q=line-05")));
    assertThat(page.locator(".ui-button.danger:visible")).hasCount(0);
    Locator menu = page.getByLabel("More about line-05");
    menu.click();
    assertThat(page.getByText("Disconnect").first()).isVisible();
    tenant.tell();
    page.waitForTimeout(2_500);
    assertThat(page.getByText("Disconnect").first()).isVisible();
    browser.picture("76-row-menu");
    browser.press("Escape");
    menu.click();
    page.getByText("Copy MAC").click();
    assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("02:00:00:00:00:05");
    browser.press("Escape");
    assertThat(page.getByText("Disconnect").first()).isHidden();

    menu.click();
    page.getByText("Disconnect").first().click();
    browser.confirm();
    browser.awaitText("Disconnecting line-05 on bng-1.");
    assertThat(page.url()).contains("/panel/sessions");
    tenant.orders.answer(CoaState.ACKED, null);

    menu.click();
    browser.follow("Open subscriber");
    browser.awaitAddress("**/panel/subscribers/detail*");
  }

  @Test
  @DisplayName("S33 columns are chosen, and the export has what the list shows")
  void columnsAreChosenAndExported(@TempDir Path files) throws IOException {
    browser.open(panel("sessions?q=line-2"));
    browser.unfold("columns-menu");
    browser.tick("cols", "mac").tick("cols", "port");
    browser.click("choose-columns");
    browser.awaitAddress("**cols=*");
    assertThat(page.locator("thead")).containsText("Port");
    assertThat(page.locator("thead")).not().containsText("MAC");
    assertThat(Files.readString(browser.download("export", files.resolve("sessions.csv"))))
        .contains("username,stoppedAt,terminateCause,startedAt", "nasPortId\n", "line-20")
        .doesNotContain("callingStationId", "line-10", "line-29");
    page.context()
        .clearCookies(
            new BrowserContext.ClearCookiesOptions()
                .setName(Pattern.compile("lastmile.columns.*")));
  }

  @Test
  @DisplayName("T1 another tenant's list has nothing of it")
  void showsNothingOfAnotherTenant() {
    try (Browser elsewhere = portal.browser(other)) {
      elsewhere.open(portal.panel(other, "sessions"));
      elsewhere.awaitText("No sessions");
      assertThat(elsewhere.text("main")).doesNotContain("line-");
    }
    PageQuery query = new PageQuery();
    assertThat(other.sessions.list(query, null, null, null).items()).isEmpty();
  }

  private NasView router(String name) {
    return tenant.routers.add(
        Map.of(
            "name", name,
            "address", "192.0.2.1",
            "vendor", "MIKROTIK",
            "messageAuthenticator", "REQUIRED",
            "coaPort", 1700));
  }

  private Locator rows() {
    return page.locator("[id='live:sessions'] tbody tr");
  }

  private String panel(String to) {
    return portal.panel(tenant, to);
  }
}
