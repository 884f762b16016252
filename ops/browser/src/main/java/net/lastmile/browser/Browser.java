package net.lastmile.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.Map;

/**
 * One window of Debian's chromium: fills forms, and keeps a picture of every page in four variants.
 */
public class Browser implements AutoCloseable {
  public static final int PATIENCE_MS = 60_000;
  private static final int LIST_MS = 5_000;

  /** Nothing is in progress: neither the page's own files nor requests of its forms and timers. */
  private static final String SETTLED =
      """
      () => document.readyState === 'complete' && document.fonts.status === 'loaded'
        && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())
      """;

  private final Chromium chromium;
  private final boolean endsChromium;
  private final Page page;
  private final Pictures pictures;

  /** The first window of a new chromium, which ends with it. */
  public Browser() {
    this(new Chromium(), true);
  }

  /** A window of somebody else in the same chromium, with cookies and a cache of its own. */
  public Browser(Browser first) {
    this(first.chromium, false);
  }

  private Browser(Chromium chromium, boolean endsChromium) {
    this.chromium = chromium;
    this.endsChromium = endsChromium;
    BrowserContext context = chromium.newContext();
    context.setDefaultTimeout(PATIENCE_MS);
    context.setDefaultNavigationTimeout(PATIENCE_MS);
    page = context.newPage();
    pictures = new Pictures(page);
  }

  public void open(String url) {
    page.navigate(url);
  }

  /** Goes there from the current page, as if by a link on it. */
  public void goFromHere(String url) {
    page.evaluate("address => { window.location.href = address; }", url);
  }

  /** From now on requests claim to come from this address, as if through a proxy. */
  public void from(String address) {
    page.setExtraHTTPHeaders(Map.of("X-Forwarded-For", address));
  }

  /** Opens a page that requires a log-in, and reaches it by logging in. */
  public Browser logIn(String url, String username, String password) {
    beginLogIn(url, username, password);
    awaitAddress(url + "*");
    return this;
  }

  /** As {@link #logIn}, but something other than the page follows. */
  public void beginLogIn(String url, String username, String password) {
    open(url);
    fill("username", username).fill("password", password).click("kc-login");
  }

  public void awaitAddress(String glob) {
    await(glob, () -> page.waitForURL(glob));
  }

  public void awaitText(String text) {
    await(text, () -> page.getByText(text).first().waitFor());
  }

  /** Waits for an error text beside a field. */
  public void awaitError(String field, String text) {
    await(text, () -> byId(field + "-error").getByText(text).waitFor());
  }

  /** If it does not appear, keeps a picture of what appeared instead. */
  private void await(String what, Runnable wait) {
    try {
      wait.run();
    } catch (TimeoutError e) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(System.getProperty("screenshots"), "stuck.png"))
              .setFullPage(true));
      throw new AssertionError(what + " did not come at " + page.url() + ", see stuck.png", e);
    }
  }

  /** The window itself, for things that only one test does. */
  public Page page() {
    return page;
  }

  /**
   * The element with this id; Faces puts colons into ids, which would have to be escaped in CSS.
   */
  public Locator byId(String id) {
    return page.locator("[id='" + id + "']");
  }

  /** The steps that are ticked off. */
  public Locator done() {
    return page.locator(".step.done");
  }

  /** Fills a field; a section that folds it away is opened first. */
  public Browser fill(String id, String text) {
    unfoldSectionOf(id);
    byId(id).fill(text);
    return this;
  }

  private void unfoldSectionOf(String id) {
    Locator section =
        page.locator("details.folded:not([open])")
            .filter(new Locator.FilterOptions().setHas(byId(id)));
    if (section.count() > 0) {
      section.locator("summary").click();
    }
  }

  /** Chooses an entry of one of PrimeFaces' menus by its label. */
  public Browser choose(String id, String label) {
    unfoldSectionOf(id);
    Locator panel = byId(id + "_panel");
    // A list closes when the window changes its size, and a page may learn of that late.
    page.waitForCondition(() -> unfolds(id, panel) && takes(panel, label));
    // Waits until the list is gone, because the next click is for something below it.
    panel.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    return this;
  }

  private boolean unfolds(String id, Locator panel) {
    if (!panel.isVisible()) {
      byId(id).click();
    }
    return panel.isVisible();
  }

  private static boolean takes(Locator panel, String label) {
    try {
      Locator filter = panel.locator("input.ui-selectonemenu-filter");
      if (filter.count() > 0) {
        filter.fill(label, new Locator.FillOptions().setTimeout(LIST_MS));
      }
      panel
          .locator("li.ui-selectonemenu-item", new Locator.LocatorOptions().setHasText(label))
          .first()
          .click(new Locator.ClickOptions().setTimeout(LIST_MS));
      return true;
    } catch (TimeoutError e) {
      return false;
    }
  }

  public void click(String id) {
    unfoldSectionOf(id);
    byId(id).click();
  }

  /** Follows a link to a file and saves it. */
  public Path download(String id, Path to) {
    page.waitForDownload(() -> click(id)).saveAs(to);
    return to;
  }

  /** As {@link #download}, under the name proposed by the page. */
  public void downloadInto(String id, Path directory) {
    Download file = page.waitForDownload(() -> click(id));
    file.saveAs(directory.resolve(file.suggestedFilename()));
  }

  /** Answers the question on the page with yes. */
  public void confirm() {
    page.locator("button.ui-confirmdialog-yes:visible").click();
  }

  /** Opens a drop-down menu. */
  public void unfold(String id) {
    byId(id).locator("summary").click();
  }

  /** Sets or clears one of several boxes with the same name. */
  public Browser tick(String name, String value) {
    page.locator("input[name='" + name + "'][value='" + value + "']").click();
    return this;
  }

  /** Clicks the link with this text. */
  public void follow(String text) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text)).first().click();
  }

  public void press(String keys) {
    page.keyboard().press(keys);
  }

  /** Presses Enter in the field that was filled last. */
  public void submit() {
    page.keyboard().press("Enter");
  }

  /** Simulates a page left open overnight: all sessions of this browser are unknown. */
  public void forgetCookies() {
    page.context().clearCookies();
  }

  public String text(String id) {
    return byId(id).innerText();
  }

  /** Keeps a picture of the page once it is at rest; see {@link Pictures}. */
  public void picture(String name) {
    await(name + " at rest", () -> page.waitForFunction(SETTLED));
    pictures.keep(name);
  }

  @Override
  public void close() {
    page.context().close();
    if (endsChromium) {
      chromium.close();
    }
  }
}
