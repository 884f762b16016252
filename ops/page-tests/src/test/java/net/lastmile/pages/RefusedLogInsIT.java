package net.lastmile.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.permissions.StaffKind;
import net.lastmile.api.refusals.RefusalSummaryView.Overflow;
import net.lastmile.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a subscriber cannot log in: the page of refused log-ins and the ways to it and from it. */
@PageTest
class RefusedLogInsIT {
  private static final int UNKNOWN = 30;
  private static final Duration JOURNEY = Duration.ofSeconds(20);
  private static final String LONG =
      "a-very-long-name-that-some-device-made-of-its-serial-number-0123456789abcdef@branch.example";

  private final Portal portal = Portal.get();
  private final FakeTenant tenant = portal.tenant("refused");
  private final UUID plan = tenant.addPlan("Home 20").id();
  private final UUID router = router("bng-north");
  private final UUID otherRouter = router("bng-with-a-long-name-in-the-old-town-exchange");
  private Browser browser;

  @BeforeAll
  void logInWithMuchToShow() {
    refuse("ana", "WRONG_PASSWORD", router, Map.of("attempts", 1_204));
    refuse("ben", "WRONG_MAC", router, Map.of());
    refuse("cleo", "EXPIRED", router, Map.of("fullName", "Cleo محمد الأحمد"));
    refuse("dora", "WRONG_SECRET", otherRouter, Map.of());
    refuse("eve", "TOO_MANY_SESSIONS", router, Map.of("onlineSince", Instant.now().toString()));
    tenant.refusals.add(unknown(LONG));
    for (int i = 0; i < UNKNOWN; i++) {
      tenant.refusals.add(unknown("stranger-%02d".formatted(i)));
    }
    browser = portal.browser(tenant);
  }

  private UUID router(String name) {
    return tenant
        .routers
        .add(Map.of("name", name, "address", "192.0.2.1", "vendor", "MIKROTIK", "coaPort", 1700))
        .id();
  }

  private void refuse(String username, String reason, UUID nas, Map<String, Object> more) {
    UUID line =
        tenant
            .subscribers
            .add(
                Map.of(
                    "username",
                    username,
                    "planId",
                    plan,
                    "planName",
                    "Home 20",
                    "macs",
                    List.of("020000000001")))
            .id();
    Map<String, Object> refusal = new HashMap<>(unknown(username));
    refusal.putAll(
        Map.of(
            "subscriberId", line,
            "reason", reason,
            "planId", plan,
            "planName", "Home 20",
            "nasId", nas,
            "nasName", tenant.routers.get(nas).name()));
    refusal.putAll(more);
    tenant.refusals.add(refusal);
  }

  private Map<String, Object> unknown(String name) {
    return Map.of(
        "username",
        name,
        "reason",
        "UNKNOWN_USER",
        "nasId",
        router,
        "nasName",
        tenant.routers.get(router).name(),
        "callingStationId",
        "02:00:00:00:00:99",
        "firstAt",
        Instant.now().minusSeconds(4_000).toString(),
        "lastAt",
        Instant.now().minusSeconds(130).toString());
  }

  @AfterAll
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("X1 each refused log-in shows its reason, its remedy and what to do next")
  void showsReasonRemedyAndAction() {
    browser.open(panel("refused-log-ins?sort=username"));
    browser.awaitText("Wrong password");
    assertThat(browser.text("main"))
        .contains("The device sends another password")
        .contains("1,204", "bng-north", "02:00:00:00:00:99")
        .contains("1–25 of 36");
    assertThat(row("ana").getByText("Set the password")).hasCount(1);
    assertThat(row("eve").innerText()).contains("Online now", "See its sessions");
    browser.picture("80-refused");
    browser.click("next");
    browser.awaitText("26–36 of 36");
    browser.click("previous");
    browser.awaitText("1–25");
  }

  @Test
  @DisplayName("X1 an unknown name is added as a subscriber with the name filled in")
  void addsTheUnknown() {
    browser.open(panel("refused-log-ins?known=false&q=stranger-07"));
    browser.follow("Add the subscriber");
    browser.awaitAddress("**/panel/subscribers/form?username=stranger-07");
    assertThat(browser.byId("form:username")).hasValue("stranger-07");
  }

  @Test
  @DisplayName("S8 X1 another device of the line is allowed from the list, after a question")
  void allowsTheDevice() {
    browser.open(panel("refused-log-ins?reason=WRONG_MAC"));
    browser.click("live:refusals:0:allow");
    browser.awaitText("Let the device 02:00:00:00:00:99 log in on the line ben?");
    browser.picture("81-allow-device");
    browser.confirm();
    browser.awaitText("The device may log in on ben now.");
    browser.awaitAddress("**/panel/refused-log-ins?reason=WRONG_MAC*");
    assertThat(
            tenant.subscribers.all().stream()
                .filter(each -> each.username().equals("ben"))
                .findFirst()
                .orElseThrow()
                .macs())
        .containsExactly("020000000001", "020000000099");
  }

  @Test
  @DisplayName("X1 the list is narrowed by reason, router, plan and time, and each is taken away")
  void narrows() {
    browser.open(panel("refused-log-ins"));
    browser.follow("Wrong router secret");
    browser.awaitAddress("**reason=WRONG_SECRET*");
    browser.awaitText("dora");
    assertThat(browser.text("shown")).doesNotContain("ana");
    browser.open(panel("refused-log-ins"));
    browser.click("filter-nasId");
    browser.picture("82-filters"); // Which changes the window's size, and so closes the menu.
    browser.click("filter-nasId");
    browser.byId("filter-nasId-menu").getByText("bng-with-a-long-name").click();
    browser.awaitText("Router: bng-with-a-long-name");
    browser.click("filter-known");
    browser.follow("Names of lines");
    browser.awaitAddress("**known=true*");
    assertThat(browser.text("shown")).contains("dora").doesNotContain("ana");
    browser.picture("83-narrowed");
    browser.click("filter-period");
    browser.follow("Last hour");
    browser.awaitAddress("**period=HOUR*");
    browser.page().getByLabel("Take away the filter Router").click();
    browser.awaitText("cleo");
    browser.click("clear-filters");
    browser.awaitText("1–25 of 36");
    browser.open(panel("refused-log-ins?q=nobody-here"));
    browser.awaitText("Nothing found");
  }

  @Test
  @DisplayName("S33 columns are chosen and the list is exported as shown")
  void exportsWhatIsShown(@TempDir Path files) throws IOException {
    browser.open(panel("refused-log-ins?reason=EXPIRED&cols=username&cols=reason&cols=fullName"));
    browser.awaitText("Cleo محمد الأحمد");
    assertThat(Files.readString(browser.download("export", files.resolve("refused.csv"))))
        .startsWith("\uFEFFusername,fullName,reason\n")
        .contains("cleo,EXPIRED")
        .doesNotContain("ana");
  }

  @Test
  @DisplayName("X1 why can this subscriber not log in: from the dashboard to what mends it")
  void theJourneyFromTheDashboard() {
    browser.open(panel("dashboard"));
    Instant began = Instant.now();
    browser.byId("refused").getByText("36").click();
    browser.awaitAddress("**/panel/refused-log-ins?period=HOUR*");
    assertThat(browser.text("shown")).contains("of 36");
    browser.fill("search", "ana").submit();
    browser.awaitText("Set the password");
    browser.follow("Set the password");
    browser.awaitAddress("**/panel/subscribers/form?id=*");
    tellTime("from the dashboard", began);
  }

  @Test
  @DisplayName("X1 why can this subscriber not log in: from Ctrl-K to the line, reason and remedy")
  void theJourneyFromTheSearch() {
    browser.open(panel("plans"));
    Instant began = Instant.now();
    browser.press("Control+k");
    browser.fill("finder-text", "cleo");
    browser.awaitText("Expired – bng-north");
    browser.picture("84-finder");
    browser.submit();
    browser.awaitAddress("**/panel/subscribers/detail?id=*");
    assertThat(browser.text("refusal"))
        .contains("Not let in at bng-north: Expired", "The last day is over", "1 attempt");
    browser.picture("85-line-refused");
    browser.follow("Change the expiry date");
    browser.awaitAddress("**/panel/subscribers/form?id=*");
    tellTime("from the search", began);
    browser.page().goBack();
    browser.follow("Refused log-ins of this line");
    browser.awaitText("Line: cleo");
    assertThat(browser.text("shown")).contains("cleo").doesNotContain("ana");
  }

  /** A person needs longer; the pages must not be what takes the time. */
  private static void tellTime(String journey, Instant began) {
    Duration took = Duration.between(began, Instant.now());
    System.out.println("why can this subscriber not log in, " + journey + ": " + took);
    assertThat(took).isLessThan(JOURNEY);
  }

  @Test
  @DisplayName("I5 who may change nothing is offered nothing to change")
  void offersWhatOneMayDo() {
    tenant.addStaff("rita", StaffKind.READ_ONLY);
    tenant.logsInAs("rita");
    try (Browser other = portal.browser(tenant)) {
      other.open(panel("refused-log-ins?sort=username"));
      other.awaitText("Wrong password");
      assertThat(other.text("shown"))
          .contains("Open the line")
          .doesNotContain("Add the subscriber", "Allow the device", "Set the password");
    } finally {
      tenant.logsInAs("owner");
    }
  }

  @Test
  @DisplayName("R2 T1 a router that sends too many names is named; another tenant sees nothing")
  void saysWhatIsMissing() {
    FakeTenant quiet = portal.tenant("refused-none");
    try (Browser first = portal.browser(quiet)) {
      first.open(portal.panel(quiet, "refused-log-ins"));
      first.awaitText("Nobody was refused");
      assertThat(first.text("main")).doesNotContain("ana");
      first.picture("86-nobody-refused");
      quiet.overflows.add(new Overflow(UUID.randomUUID(), "bng-9", 98_765, Instant.now()));
      first.open(portal.panel(quiet, "refused-log-ins"));
      first.awaitText("1,000 unknown ones and 5,000 lines a router");
      assertThat(first.text("overflows")).contains("bng-9", "98,765 entries dropped");
      first.picture("87-overflow");
    }
  }

  private Locator row(String username) {
    return browser.page().locator("tr", new Page.LocatorOptions().setHasText(username)).first();
  }

  private String panel(String page) {
    return portal.panel(tenant, page);
  }
}
