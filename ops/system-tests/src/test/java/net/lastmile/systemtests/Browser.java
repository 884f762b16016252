package net.lastmile.systemtests;

/** The browser, which knows how to log in to a tenant's panel. */
final class Browser extends net.lastmile.browser.Browser {
  Browser() {
    super();
  }

  /** Somebody else's window, without the start of another chromium. */
  Browser(Browser first) {
    super(first);
  }

  /** Opens a page of the panel and logs in on the way, as the tenant's owner. */
  Browser logIn(Tenant tenant, String page) {
    logIn(tenant.panel(page), "owner", tenant.password());
    return this;
  }
}
