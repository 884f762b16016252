package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Pages that are told of changes, and pages that are not. */
@SystemTest
@Order(12)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveIT {
  private static final Page.WaitForSelectorOptions ATTACHED =
      new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

  /** Longer than a page delays its reload. */
  private static final int STILL_MS = 3_000;

  private static final String ID_HEADER = "lastmile-request-id";

  private final Stack stack = Stack.running();
  private final Watcher watcher = new Watcher("live");
  private final Watcher stranger = new Watcher("deaf");

  /** A tenant's owner with the list of sessions open. */
  private final class Watcher {
    private final String name;
    private Tenant tenant;
    private String plan;
    private Browser browser;

    Watcher(String name) {
      this.name = name;
    }

    void begin() {
      tenant = Tenant.signUp(stack, Stack.freshSlug(name));
      plan = tenant.addPlan();
      browser = new Browser();
      browser.open(panel("sessions"));
      browser.fill("username", "owner").fill("password", tenant.password()).click("kc-login");
      awaitTold();
    }

    /** Opens a page of the panel and waits until it is being told of changes. */
    void open(String page) {
      browser.open(panel(page));
      awaitTold();
    }

    private void awaitTold() {
      browser.page().waitForSelector("[data-state=told]", ATTACHED);
    }

    /** How often this page was told, including the first time. */
    int news() {
      return Integer.parseInt(source().getAttribute("data-news"));
    }

    boolean isTold() {
      return source().getAttribute("data-state").equals("told");
    }

    private Locator source() {
      return browser.page().locator("#live-source");
    }

    String site() {
      return "http://" + tenant.slug() + ".localhost:" + stack.port(8080);
    }

    String panel(String page) {
      return site() + "/panel/" + page;
    }
  }

  @BeforeAll
  void openBothLists() {
    watcher.begin();
    stranger.begin();
  }

  @AfterAll
  void closeBrowsers() {
    watcher.browser.close();
    stranger.browser.close();
  }

  @Test
  @DisplayName("a list shows who was added, and waits while somebody is at one of its links")
  @Order(1)
  void aListLeavesWhatSomebodyIsAt() {
    Tenant tenant = watcher.tenant;
    Browser browser = watcher.browser;
    watcher.open("subscribers");
    tenant.addSubscriber(watcher.plan, Map.of("username", "ines", "password", "pw"));
    browser.awaitText("ines");

    Locator link = browser.page().getByText("ines");
    browser.press("Tab"); // From here on, focus counts as set by the keyboard.
    link.focus();
    tenant.addSubscriber(watcher.plan, Map.of("username", "omar", "password", "pw"));
    browser.page().waitForTimeout(STILL_MS);
    assertThat(link.evaluate("link => link === document.activeElement")).isEqualTo(true);
    assertThat(browser.page().getByText("omar").count()).isZero();
    link.blur();
    browser.awaitText("omar");
    watcher.open("sessions");
  }

  @Test
  @Order(2)
  @DisplayName("a list shows a session as it begins, to the line's own provider alone")
  void aSessionShowsAsItBegins() {
    Tenant tenant = watcher.tenant;
    String secret = tenant.addNas();
    tenant.addSubscriber(watcher.plan, Map.of("username", "vera", "password", "pw"));
    int newsBefore = watcher.news();
    int strangersBefore = stranger.news();
    Radclient nas = Radius.of(stack, tenant.slug(), "edge-1", secret);
    Eventually.holds(
        "vera's session is taken",
        () ->
            nas.accounting(
                        """
                        User-Name = "vera"
                        Acct-Session-Id = "live-1"
                        Acct-Status-Type = Start
                        NAS-Port = 1
                        """)
                    .reply()
                == Radclient.Reply.ACCOUNTING_RESPONSE);
    watcher.browser.awaitText("vera");
    assertThat(watcher.news()).isGreaterThan(newsBefore);
    assertThat(watcher.isTold()).isTrue();
    assertThat(stranger.news()).isEqualTo(strangersBefore);
    endsWithTheLogIn();
  }

  @Test
  @Order(3)
  @DisplayName("a page takes no answer with another id than its request had")
  void aPageTakesNoAnswerOfAnother() {
    Page page = stranger.browser.page();
    stranger.open("subscribers");
    page.route("**/panel/subscribers*", LiveIT::asSomebodyElse);
    page.waitForResponse(
        answer -> answer.url().contains("/panel/subscribers"), () -> addToStrangers("mixed"));
    page.waitForTimeout(STILL_MS);
    assertThat(page.getByText("mixed").count()).isZero();
    page.unroute("**/panel/subscribers*");
    addToStrangers("right");
    stranger.browser.awaitText("right");
    stranger.browser.awaitText("mixed");

    page.route("**/panel/live*", LiveIT::asSomebodyElse);
    page.waitForCondition(() -> !stranger.isTold());
    page.unroute("**/panel/live*");
    page.waitForCondition(stranger::isTold);
  }

  /**
   * Changes the request's id on the way, so that the answer carries another id than the page sent.
   */
  private static void asSomebodyElse(Route route) {
    Map<String, String> headers = new HashMap<>(route.request().headers());
    headers.replaceAll((name, value) -> name.equals(ID_HEADER) ? "0".repeat(32) : value);
    route.resume(new Route.ResumeOptions().setHeaders(headers));
  }

  private void addToStrangers(String username) {
    stranger.tenant.addSubscriber(stranger.plan, Map.of("username", username, "password", "pw"));
  }

  @Test
  @Order(4)
  @DisplayName("who logs out while a list reads itself anew is told so, not asked to log in")
  void aListLetsGoWhoLeaves() {
    Browser browser = stranger.browser;
    Page page = browser.page();
    AtomicReference<Route> reading = new AtomicReference<>();
    AtomicReference<Route> leaving = new AtomicReference<>();
    stranger.open("subscribers");
    page.route("**/panel/subscribers*", reading::set);
    page.route("**/log-out", leaving::set);
    stranger.tenant.addSubscriber(stranger.plan, Map.of("username", "late", "password", "pw"));
    page.waitForCondition(() -> reading.get() != null);

    // The log-in ends in another window. The list's answer must arrive after that, but before the
    // page to which this window is on its way.
    page.context().newPage().navigate(stranger.site() + "/log-out");
    browser.goFromHere(stranger.site() + "/log-out");
    page.waitForCondition(() -> leaving.get() != null);
    page.waitForResponse(answer -> answer.url().contains("/subscribers"), reading.get()::resume);
    page.waitForTimeout(STILL_MS);
    leaving.get().resume();
    browser.awaitAddress("**/logged-out");
  }

  private void endsWithTheLogIn() {
    Page other = watcher.browser.page().context().newPage();
    other.navigate(watcher.site() + "/log-out");
    watcher.browser.page().waitForCondition(() -> !watcher.isTold());
    assertThat(stranger.isTold()).isTrue();
  }
}
