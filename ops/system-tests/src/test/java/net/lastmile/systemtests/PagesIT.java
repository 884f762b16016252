package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Pages in bad situations or with much to show. */
@SystemTest
@Order(10)
@ResourceLock(value = Stack.EDGES_HEALTH, mode = ResourceAccessMode.READ)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
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

  private final Stack stack = Stack.running();
  private Tenant tenant;
  private Browser browser;

  @BeforeAll
  void logInWithMuchToShow() {
    tenant = Tenant.signUp(stack, Stack.freshSlug("pages"));
    String plan = tenant.addPlan();
    for (int i = 0; i < SUBSCRIBERS; i++) {
      tenant.addSubscriber(
          plan,
          Map.of(
              "username",
              "line-%03d".formatted(i),
              "password",
              "pw",
              "fullName",
              NAMES.get(i % NAMES.size()),
              "status",
              i % 7 == 0 ? "INACTIVE" : "ACTIVE",
              "expiryDate",
              i % 5 == 0 ? "2020-01-31" : "2099-12-31"));
    }
    browser = new Browser().logIn(tenant, "subscribers");
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @Test
  @DisplayName("S33 the list is paged, sorted, searched and filtered, and its address says how")
  void listsManySubscribers() {
    browser.open(tenant.panel("subscribers"));
    browser.awaitText("line-024");
    assertThat(browser.text("main")).contains("60 in all").doesNotContain("line-025");
    browser.picture("40-many-subscribers");
    browser.click("next");
    browser.awaitText("line-025");
    browser.click("next");
    browser.awaitText("line-059");
    assertThat(browser.byId("next").count()).isZero();
    browser.picture("41-last-page");
    browser.click("previous");
    browser.awaitText("line-025");

    browser.open(tenant.panel("subscribers?sort=-username"));
    browser.awaitText("line-059");
    browser.open(tenant.panel("subscribers?q=W%C3%B3jcik"));
    browser.awaitText("line-001");
    assertThat(browser.text("main")).contains("line-055").doesNotContain("line-002");
    browser.open(tenant.panel("subscribers?state=INACTIVE"));
    browser.awaitText("line-007");
    assertThat(browser.text("main")).doesNotContain("line-008");
    browser.picture("42-filtered");
    browser.open(tenant.panel("subscribers?q=nobody-here"));
    browser.awaitText("Nothing found");
    browser.picture("43-nothing-found");
    // Braces are ordinary characters and must not be read as a template.
    browser.open(tenant.panel("subscribers?q=%7Ba%7D%25"));
    browser.awaitText("Nothing found");
  }

  @Test
  @DisplayName("a page weighs under 250 kB after the first visit, and nothing on it jumps")
  void laterVisitsAreLightAndStill() {
    for (String page : List.of("dashboard", "subscribers", "subscribers/form", "plans", "nas")) {
      browser.open(tenant.panel(page));
      browser.open(tenant.panel(page));
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
    for (String page : List.of("nas", "sessions", "dashboard")) {
      browser.open(tenant.panel(page));
      browser.picture("44-empty-" + page);
    }
  }

  @Test
  void formsNameWhatIsWrongBesideTheField() {
    browser.open(tenant.panel("subscribers/form"));
    browser
        .fill("form:username", "line-001")
        .fill("form:password", "pw")
        .choose("form:planId", "Home 20")
        .fill("form:staticIp", "300.1.1.1")
        .fill("form:email", "not an address");
    browser.click("form:submit");
    browser.awaitError("form:email", "address");
    browser.picture("45-subscriber-form-errors");
    browser.fill("form:staticIp", "").fill("form:email", "");
    browser.click("form:submit");
    browser.awaitError("form:username", "Another subscriber");

    browser.open(tenant.panel("plans/form"));
    browser
        .fill("form:name", "Fast")
        .fill("form:download", "20 parsecs")
        .fill("form:upload", "-1M")
        .fill("form:price", "19.999");
    browser.click("form:submit");
    browser.awaitError("form:download", "rate");
    browser.picture("46-plan-form-errors");

    browser.open(tenant.panel("nas/form"));
    browser.fill("form:name", "bng").fill("form:address", "bng.example");
    browser.click("form:submit");
    browser.awaitError("form:address", "address");
    browser.picture("47-nas-form-errors");
  }

  @Test
  void pagesThatCannotBeShownSayWhy() {
    browser.open(tenant.panel("nothing"));
    browser.awaitText("There is nothing here");
    browser.picture("50-missing");
    browser.open(tenant.panel("subscribers/detail?id=00000000-0000-0000-0000-000000000000"));
    browser.awaitText("There is nothing here");
    browser.open(stack.siteUrl() + "/signup/verify?token=made-up");
    browser.picture("51-verification-unknown");
    browser.open("http://no-such-provider.localhost:" + stack.port(8080) + "/");
    browser.picture("52-no-such-panel");
  }

  @Test
  void aPageWhoseDataDoesNotComeSaysThatLinesGoOn() {
    try (Database database = Database.ofPlatform(stack)) {
      database.execute("begin");
      database.execute(
          "lock table \"tenant_%s\".plan in access exclusive mode".formatted(tenant.slug()));
      browser.open(tenant.panel("plans"));
      browser.awaitText("We will be right back");
      browser.picture("53-unavailable");
    }
    browser.open(tenant.panel("plans"));
    browser.awaitText("Home 20");
  }

  @Test
  @DisplayName("I5 what one may not see is refused, and the page says so")
  void aPageOfAnotherKindIsRefused() {
    tenant
        .api()
        .post(
            "/staff",
            Map.of(
                "username", "rita",
                "fullName", "Rita",
                "email", "rita@pages.example",
                "kind", "SUPPORT",
                "password", "first words to forget"))
        .require(201);
    try (Browser other = new Browser()) {
      other.beginLogIn(tenant.panel("staff"), "rita", "first words to forget");
      other.byId("password-new").waitFor();
      other
          .fill("password-new", "words of her own 9")
          .fill("password-confirm", "words of her own 9")
          .submit();
      other.awaitText("Not for this log-in");
      other.picture("54-forbidden");
    }
  }

  @Test
  void aPublicFormNeedsNoSession() {
    browser.open(stack.siteUrl() + "/signup");
    browser.forgetCookies();
    browser.fill("form:company", "Never Late Net");
    Locator slug = browser.byId("form:slug");
    browser.page().waitForCondition(() -> slug.inputValue().equals("never-late-net"));
    browser.logIn(tenant, "subscribers");
  }
}
