package net.lastmile.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Debian's chromium. Its start takes seconds, so several windows share one; all belong to the
 * thread that started it.
 */
final class Chromium implements AutoCloseable {
  /** The browser without windows first: it does the same in half the time. */
  private static final Path PROGRAM =
      Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
          .map(Path::of)
          .filter(Files::exists)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("there is no chromium in /usr/bin"));

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
