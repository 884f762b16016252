package net.lastmile.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.KeyboardModifier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import net.lastmile.api.coa.CoaJobView;
import net.lastmile.api.network.NasView;
import net.lastmile.api.permissions.StaffKind;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.api.subscribers.SubscriberStatus;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What all lists share, each on a page or two. */
@PageTest
class ListPartsIT {
  private static final int LINES = 30;

  /** Two screens of a phone. */
  private static final double TWO_SCREENS = 1_600;

  private final Portal portal = Portal.get();
  private final FakeTenant tenant = portal.tenant("list-parts");
  private final UUID plan = tenant.addPlan("Home 20").id();
  private Browser browser;
  private Page page;

  @BeforeAll
  void logInWithLines() {
    PlaywrightAssertions.setDefaultAssertionTimeout(Browser.PATIENCE_MS);
    for (int i = 0; i < LINES; i++) {
      tenant.subscribers.add(
          Map.of(
              "username",
              "line-%02d".formatted(i),
              "fullName",
              i == 1 ? "Bartholomew ".repeat(20) : "The Owner of " + i,
              "planId",
              plan,
              "planName",
              "Home 20"));
    }
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
  @DisplayName(
      "a click on a row opens it, but not one on what the row offers; keys reach all of it")
  void rowsAreOpenedByClickAndKeys() {
    openAfterNews("subscribers");
    Locator row = row("line-01");
    Locator name = row.locator("td", new Locator.LocatorOptions().setHasText("Bartholomew"));
    name.hover();
    assertThat(name).hasAttribute("title", "Bartholomew ".repeat(20).strip());
    row.locator(".row-menu").click();
    assertThat(page.locator(".menu-pop:popover-open")).hasCount(1);
    browser.press("Escape");
    assertThat(page.locator("tbody [tabindex='-1']")).hasCount(25);

    row.locator("a.opens").focus();
    browser.press("ArrowDown");
    assertThat(row("line-02").locator("a.opens")).isFocused();
    browser.press("ArrowRight");
    assertThat(row("line-02").locator(".row-menu")).isFocused();
    browser.press("Enter");
    assertThat(page.locator(".menu-pop:popover-open .menu-item").first()).isFocused();
    browser.press("ArrowDown");
    browser.press("Escape");
    assertThat(row("line-02").locator(".row-menu")).isFocused();
    name.click();
    browser.awaitAddress("**/panel/subscribers/detail?id=*");
    assertThat(page.locator("main h1")).hasText("line-01");
  }

  @Test
  @DisplayName("a list that could not be read says so in its place, and is read by another try")
  void aListThatFailedSaysSo() {
    tenant.close(SubscriberApi.class, true);
    try {
      browser.open(panel("subscribers?q=line-0"));
      browser.awaitText("This list could not be read");
      assertThat(page.locator("main h1")).hasText("Subscribers");
      browser.picture("90-list-not-read");
    } finally {
      tenant.close(SubscriberApi.class, false);
    }
    browser.follow("Try again");
    browser.awaitText("1–10 of 10");
  }

  @Test
  @DisplayName("rows are chosen and switched off together, after a question with how many and whom")
  void rowsAreChosen() {
    openAfterNews("subscribers?q=line-1");
    assertThat(page.locator(".bulk-bar")).isHidden();
    pick("line-10").check();
    pick("line-13").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
    assertThat(page.locator(".bulk-count")).hasText("4 chosen");
    pick("line-12").uncheck();
    tenant.tell();
    browser.picture("91-chosen");
    browser.click("ask-deactivatePicked");
    Locator question = page.locator("dialog.ask[open]");
    assertThat(question).containsText("3 chosen");
    assertThat(question.locator("li")).hasText(new String[] {"line-10", "line-11", "line-13"});
    browser.picture("92-question-about-chosen");
    UUID gone = line("line-11");
    tenant.subscribers.remove(gone);
    browser.click("live:deactivatePicked");
    browser.awaitText("2 deactivated, 1 was gone already.");
    assertThat(
            tenant.subscribers.all().stream()
                .filter(each -> each.status() == SubscriberStatus.INACTIVE))
        .extracting(each -> each.username())
        .containsExactlyInAnyOrder("line-10", "line-13");
    assertThat(page.locator(".row-check:checked")).hasCount(0);
    page.locator(".all-check").check();
    assertThat(page.locator(".bulk-count")).hasText("9 chosen");
  }

  @Test
  @DisplayName(
      "S17 chosen sessions are disconnected together; one that has ended is said to be gone")
  void chosenSessionsAreDisconnected() {
    NasView router = tenant.routers.add(Map.of("name", "bng-1", "address", "192.0.2.1"));
    for (int i = 20; i < 23; i++) {
      SubscriberView line = tenant.subscribers.get(line("line-" + i));
      tenant.sessions.begin(line, router, Instant.now(), Map.of());
    }
    openAfterNews("sessions");
    for (String name : List.of("line-20", "line-21", "line-22")) {
      pick(name).check();
    }
    tenant.sessions.end("3", "User-Request", Instant.now());
    browser.click("ask-cutPicked");
    assertThat(page.locator("dialog.ask[open]")).containsText("3 chosen");
    browser.click("live:cutPicked");
    browser.awaitText("2 asked to disconnect, 1 was gone already.");
    assertThat(tenant.orders.newestFirst())
        .extracting(CoaJobView::username)
        .containsExactlyInAnyOrder("line-20", "line-21");
  }

  @Test
  @DisplayName("R4 chosen events are discarded; one that is gone is said to be")
  void eventsAreDiscarded() {
    for (int id = 1; id <= 4; id++) {
      tenant.unstored.add(id);
    }
    browser.open(panel("unstored-events"));
    assertThat(page.locator(".ui-button.danger:visible")).hasCount(0);
    pick("edge-1 1").check();
    pick("edge-1 3").check();
    tenant.unstored.discard(3);
    browser.click("ask-discardPicked");
    browser.click("kept:discardPicked");
    browser.awaitText("1 discarded, 1 was gone already.");
    assertThat(page.locator(".row-check")).hasCount(2);
    browser.picture("93-events");
  }

  @Test
  @DisplayName("I5 who may change nothing has nothing to choose")
  void whoMayChangeNothingChoosesNothing() {
    tenant.addStaff("rita", StaffKind.READ_ONLY);
    tenant.logsInAs("rita");
    try (Browser other = portal.browser(tenant)) {
      other.open(panel("subscribers"));
      other.awaitText("line-00");
      assertThat(other.page().locator(".row-check, .bulk-bar")).hasCount(0);
    } finally {
      tenant.logsInAs("owner");
    }
  }

  @Test
  @DisplayName(
      "S33 columns are remembered by person, filters are in the address and cleared at once")
  void columnsAreRemembered() {
    browser.open(panel("subscribers"));
    browser.unfold("columns-menu");
    browser.tick("cols", "phone").tick("cols", "email");
    browser.click("choose-columns");
    browser.awaitAddress("**cols=*");
    browser.open(panel("subscribers"));
    assertThat(page.locator("thead")).containsText("E-mail");
    assertThat(page.locator("thead")).not().containsText("Phone");
    browser.click("filter-planId");
    browser.follow("Home 20");
    browser.awaitAddress("**planId=*");
    assertThat(page.getByLabel("Take away the filter Plan: Home 20")).isVisible();
    browser.click("clear-filters");
    browser.awaitAddress("**/panel/subscribers?sort=username");
    browser.open(panel("subscribers?cols=username,phone"));
    assertThat(page.locator("thead")).containsText("Phone");
    page.context()
        .clearCookies(
            new BrowserContext.ClearCookiesOptions()
                .setName(Pattern.compile("lastmile.columns.*")));
  }

  @Test
  @DisplayName("on a phone a row is a card of two lines, and 25 of them are two screens")
  void rowsAreCardsOnAPhone() {
    page.setViewportSize(360, 800);
    try {
      openAfterNews("subscribers?sort=-username");
      assertThat(row("line-29").locator("td:visible")).hasCount(6);
      assertThat(page.locator("tbody").boundingBox().height).isLessThan(TWO_SCREENS + 1);
      pick("line-29").check();
      assertThat(page.locator(".bulk-bar")).hasCSS("position", "fixed");
    } finally {
      page.setViewportSize(1440, 900);
    }
  }

  private UUID line(String username) {
    return tenant.subscribers.all().stream()
        .filter(each -> each.username().equals(username))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Locator row(String name) {
    return page.locator("tbody tr", new Page.LocatorOptions().setHasText(name)).first();
  }

  private Locator pick(String name) {
    return page.getByLabel("Choose " + name, new Page.GetByLabelOptions().setExact(true));
  }

  /** The list is exchanged for the first news; what was found before is gone. */
  private void openAfterNews(String to) {
    page.waitForResponse(
        answer -> answer.request().method().equals("POST"), () -> browser.open(panel(to)));
    assertThat(page.locator("tbody tr").first()).isVisible();
  }

  private String panel(String to) {
    return portal.panel(tenant, to);
  }
}
