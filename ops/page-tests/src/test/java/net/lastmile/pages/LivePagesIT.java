package net.lastmile.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import net.lastmile.browser.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pages that are told of changes, and pages that are not. */
@PageTest
class LivePagesIT {
  private static final Page.WaitForSelectorOptions ATTACHED =
      new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

  /** Longer than a page delays its reload. */
  private static final int STILL_MS = 3_000;

  /** Longer than a page takes to act on an answer that it has. */
  private static final int ACTS_MS = 500;

  private static final String ID_HEADER = "lastmile-request-id";

  private final Portal portal = Portal.get();

  /** A tenant's owner with a list open. */
  private final class Watcher implements AutoCloseable {
    private final FakeTenant tenant;
    private final Browser browser;

    Watcher(String slug, String page) {
      tenant = portal.tenant(slug);
      browser = portal.browser(tenant);
      openSettled(page);
    }

    /** What a page hears first counts as news: it reads its list once more. */
    void openSettled(String page) {
      page()
          .waitForResponse(
              answer -> answer.request().method().equals("POST"),
              () -> browser.open(portal.panel(tenant, page)));
      page().waitForSelector("[data-state=told]", ATTACHED);
    }

    Page page() {
      return browser.page();
    }

    void add(String username) {
      tenant.subscribers.add(Map.of("username", username));
      tenant.tell();
    }

    /** How often this page was told, including the first time. */
    int news() {
      return Integer.parseInt(source().getAttribute("data-news"));
    }

    boolean isTold() {
      return source().getAttribute("data-state").equals("told");
    }

    private Locator source() {
      return page().locator("#live-source");
    }

    String logOut() {
      return portal.panel(tenant.slug()) + "/log-out";
    }

    /** Ends the log-in in another window. */
    void logOutElsewhere() {
      page().context().newPage().navigate(logOut());
    }

    @Override
    public void close() {
      browser.close();
    }
  }

  @Test
  @DisplayName("a list shows who was added, and waits while somebody is at one of its links")
  void aListLeavesWhatSomebodyIsAt() {
    try (Watcher watcher = new Watcher("live-links", "subscribers")) {
      watcher.add("ines");
      watcher.browser.awaitText("ines");
      Locator link =
          watcher.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("ines"));
      watcher.browser.press("Tab"); // From here on, focus counts as set by the keyboard.
      link.focus();
      watcher.add("omar");
      watcher.page().waitForTimeout(STILL_MS);
      assertThat(link.evaluate("link => link === document.activeElement")).isEqualTo(true);
      assertThat(watcher.page().getByText("omar").count()).isZero();
      link.blur();
      watcher.browser.awaitText("omar");
    }
  }

  @Test
  @DisplayName(
      "X1 P4 a chart's table stays open, and dragging over the chart shows that time alone")
  void aChartIsLookedAtClosely() {
    try (Watcher watcher = new Watcher("live-charts", "subscribers")) {
      watcher.tenant.subscribers.add(Map.of("username", "ines"));
      Page page = watcher.page();
      watcher.openSettled("dashboard");
      page.locator("#traffic-table summary").click();
      page.mouse().move(0, 0);
      page.waitForResponse(
          answer -> answer.request().method().equals("POST"), () -> watcher.add("omar"));
      watcher.browser.awaitText("of 2 subscribers");
      assertThat(page.locator("#traffic-table").getAttribute("open")).isNotNull();
      assertThat(page.locator("#traffic-table tbody tr").count()).isEqualTo(60);

      page.locator("#ranges").getByText("7 days").click();
      watcher.browser.awaitAddress("**/panel/dashboard?range=WEEK");
      watcher.browser.picture("12-dashboard-week");
      drag(page, page.locator("#online-lines-chart canvas, [id$='online-lines-chart_canvas']"));
      watcher.browser.awaitAddress("**/panel/dashboard?from=*&to=*");
      assertThat(watcher.browser.text("ranges")).contains(" to ");
      watcher.browser.picture("12-dashboard-span");
    }
  }

  @Test
  @DisplayName("what somebody unfolds or opens while a page reads itself anew stays open")
  void whatComesLateTakesNothingAway() {
    AtomicReference<Route> reading = new AtomicReference<>();
    try (Watcher watcher = new Watcher("live-late", "subscribers")) {
      watcher.tenant.subscribers.add(Map.of("username", "ines"));
      Page page = watcher.page();
      watcher.openSettled("dashboard");
      page.route("**/panel/dashboard*", reading::set);
      watcher.add("omar");
      page.waitForCondition(() -> reading.get() != null);
      page.locator("#traffic-table summary").click();
      page.mouse().move(0, 0);
      page.unroute("**/panel/dashboard*");
      reading.get().resume();
      watcher.browser.awaitText("of 2 subscribers");
      assertThat(page.locator("#traffic-table").getAttribute("open")).isNotNull();

      watcher.tenant.sessions.begin(Map.of("username", "vera"));
      watcher.openSettled("sessions");
      reading.set(null);
      page.route("**/panel/sessions*", reading::set);
      watcher.tenant.sessions.begin(Map.of("username", "walt"));
      watcher.tenant.tell();
      page.waitForCondition(() -> reading.get() != null);
      page.getByLabel("More about vera").click();
      page.unroute("**/panel/sessions*");
      page.waitForResponse(answer -> answer.url().contains("/sessions"), reading.get()::resume);
      page.waitForTimeout(ACTS_MS);
      assertThat(page.getByText("Disconnect").first().isVisible()).isTrue();
      assertThat(page.getByText("walt").count()).isZero();
      page.locator("h1").click();
      watcher.browser.awaitText("walt");
    }
  }

  private static void drag(Page page, Locator chart) {
    BoundingBox box = chart.first().boundingBox();
    page.mouse().move(box.x + box.width / 3, box.y + box.height / 2);
    page.mouse().down();
    page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
    page.mouse().up();
  }

  @Test
  @DisplayName("a page is told of its own tenant's changes alone, and of none after the log-in")
  void aPageIsToldOfItsOwnTenant() {
    try (Watcher watcher = new Watcher("live-told", "sessions");
        Watcher stranger = new Watcher("live-deaf", "sessions")) {
      int before = watcher.news();
      int strangersBefore = stranger.news();
      watcher.tenant.sessions.begin(Map.of("username", "vera"));
      watcher.tenant.tell();
      watcher.browser.awaitText("vera");
      assertThat(watcher.news()).isGreaterThan(before);
      assertThat(watcher.isTold()).isTrue();
      assertThat(stranger.news()).isEqualTo(strangersBefore);
      watcher.logOutElsewhere();
      watcher.page().waitForCondition(() -> !watcher.isTold());
      assertThat(stranger.isTold()).isTrue();
    }
  }

  @Test
  @DisplayName("a page takes no answer with another id than its request had")
  void aPageTakesNoAnswerOfAnother() {
    try (Watcher watcher = new Watcher("live-ids", "subscribers")) {
      Page page = watcher.page();
      page.route("**/panel/subscribers*", LivePagesIT::asSomebodyElse);
      page.waitForResponse(
          answer -> answer.url().contains("/panel/subscribers"), () -> watcher.add("mixed"));
      page.waitForTimeout(ACTS_MS);
      assertThat(page.getByText("mixed").count()).isZero();
      page.unroute("**/panel/subscribers*");
      watcher.add("right");
      watcher.browser.awaitText("right");
      watcher.browser.awaitText("mixed");

      page.route("**/panel/live*", LivePagesIT::asSomebodyElse);
      page.waitForCondition(() -> !watcher.isTold());
      page.unroute("**/panel/live*");
      page.waitForCondition(watcher::isTold);
    }
  }

  /**
   * Changes the request's id on the way, so that the answer carries another id than the page sent.
   */
  private static void asSomebodyElse(Route route) {
    Map<String, String> headers = new HashMap<>(route.request().headers());
    headers.replaceAll((name, value) -> name.equals(ID_HEADER) ? "0".repeat(32) : value);
    route.resume(new Route.ResumeOptions().setHeaders(headers));
  }

  @Test
  @DisplayName("who logs out while a list reads itself anew is told so, not asked to log in")
  void aListLetsGoWhoLeaves() {
    AtomicReference<Route> reading = new AtomicReference<>();
    AtomicReference<Route> leaving = new AtomicReference<>();
    try (Watcher watcher = new Watcher("live-leaves", "subscribers")) {
      Page page = watcher.page();
      page.route("**/panel/subscribers*", reading::set);
      page.route("**/log-out", leaving::set);
      watcher.add("late");
      page.waitForCondition(() -> reading.get() != null);

      // The list's answer must arrive after the end of the log-in, but before the page to which
      // this window is on its way.
      watcher.logOutElsewhere();
      watcher.browser.goFromHere(watcher.logOut());
      page.waitForCondition(() -> leaving.get() != null);
      page.waitForResponse(answer -> answer.url().contains("/subscribers"), reading.get()::resume);
      page.waitForTimeout(ACTS_MS);
      leaving.get().resume();
      watcher.browser.awaitAddress("**/logged-out");
    }
  }
}
