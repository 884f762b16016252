package net.lastmile.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/**
 * Debian's chromium. Its start takes seconds, so several windows share one; all belong to the
 * thread that started it.
 */
final class Chromium implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private final Playwright playwright = Playwright.create();
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(PROGRAM)
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-dev-shm-usage",
                          // Tenants' own host names resolve to this machine.
                          "--host-resolver-rules=MAP *.example 127.0.0.1")));

  /** Cookies, a cache and settings that no other window has. */
  BrowserContext newContext() {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(1440, 900)
            .setPermissions(List.of("clipboard-read", "clipboard-write"))
            .setTimezoneId("America/Bogota")
            .setLocale("en-US"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
