package net.lastmile.pages;

import java.io.IOException;
import net.lastmile.browser.Browser;

/** The portal with the fakes behind it, started once for all tests. */
final class Portal {
  private static Portal running;
  private static IllegalStateException failure;

  private final FakeApi api = new FakeApi();
  private final PortalServer server = new PortalServer(api.url());

  /** Ends with the JVM. Tests run one after the other, in the thread that it belongs to. */
  private final Browser first = new Browser();

  private Portal() throws IOException {
    api.panelsAt(server::panel);
  }

  /**
   * @throws IllegalStateException if it does not start; it is not tried again
   */
  static synchronized Portal get() {
    if (failure != null) {
      throw failure;
    }
    try {
      if (running == null) {
        running = new Portal();
      }
      return running;
    } catch (IOException | RuntimeException e) {
      failure = new IllegalStateException("the portal did not start", e);
      throw failure;
    }
  }

  /** A new tenant; the other tenants must see nothing of it. */
  FakeTenant tenant(String slug) {
    return api.add(new FakeTenant(slug));
  }

  /** A tenant that was signed up by the pages. */
  FakeTenant signedUp(String slug) {
    return api.find(slug);
  }

  String site() {
    return server.site();
  }

  String panel(FakeTenant tenant, String page) {
    return panel(tenant.slug()) + "/panel/" + page;
  }

  String panel(String slug) {
    return server.panel(slug);
  }

  /** A browser with nobody logged in. */
  Browser browser() {
    return new Browser(first);
  }

  /** A browser with somebody logged in; see {@link FakeTenant#logsInAs}. */
  Browser browser(FakeTenant tenant) {
    Browser browser = browser();
    try {
      browser.open(panel(tenant, "account"));
      browser.awaitAddress("**/panel/account");
      return browser;
    } catch (RuntimeException | Error failed) {
      browser.close();
      throw failed;
    }
  }
}
