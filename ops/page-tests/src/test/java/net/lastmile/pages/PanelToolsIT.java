package net.lastmile.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools for those who work in the panel: tools of lists, the search, the tenant's own settings. */
@PageTest
class PanelToolsIT {
  private final Portal portal = Portal.get();
  private final FakeTenant tenant = portal.tenant("tools");
  private Browser browser;

  @BeforeAll
  void logIn() {
    UUID plan = tenant.addPlan("Home 20").id();
    for (String name : List.of("ana", "ben", "cleo")) {
      tenant.subscribers.add(
          Map.of(
              "username", name,
              "fullName", "",
              "building", "Tower of " + name,
              "planId", plan,
              "planName", "Home 20",
              "status", "ACTIVE",
              "state", "ACTIVE"));
    }
    browser = portal.browser(tenant);
  }

  @AfterAll
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("S33 columns are chosen, a view is kept, and the export is what the list shows")
  void aListIsMadeOnesOwn(@TempDir Path files) throws IOException {
    browser.open(panel("subscribers?q=a"));
    browser.unfold("columns-menu");
    browser.tick("cols", "building").tick("cols", "phone");
    browser.picture("60-columns");
    browser.click("choose-columns");
    browser.awaitText("Tower of ana");
    assertThat(Files.readString(browser.download("export", files.resolve("export.csv"))))
        .startsWith("\uFEFFusername,fullName,state,planName,expiryDate,building,createdAt")
        .contains("ana,", "Tower of ana")
        .doesNotContain("ben,");

    browser.unfold("views-menu");
    browser.fill("views:viewName", "Towers");
    browser.click("views:keep");
    browser.awaitText("Towers is kept");
    browser.open(panel("subscribers"));
    browser.unfold("views-menu");
    browser.picture("61-views");
    browser.follow("Towers");
    browser.awaitText("Tower of ana");
    assertThat(browser.text("main")).doesNotContain("ben");
  }

  @Test
  @DisplayName("Ctrl-K finds subscribers, plans and pages from anywhere")
  void findsFromAnywhere() {
    browser.open(panel("plans"));
    browser.press("Control+k");
    browser.fill("finder-text", "cle");
    browser.awaitText("cleo");
    browser.picture("62-finder");
    browser.submit();
    browser.awaitAddress("**/panel/subscribers/detail?id=*");
    browser.press("/");
    browser.fill("finder-text", "log-in ru");
    browser.submit();
    browser.awaitAddress("**/panel/log-in-rules");
  }

  @Test
  @DisplayName("T12 the tenant's configuration has its pages")
  void theTenantIsConfigured() {
    browser.open(panel("brand"));
    browser.awaitText("Shown beside your company's name");
    browser.picture("64-brand");
    browser.open(panel("domains"));
    browser.fill("form:name", "panel." + tenant.slug() + ".example").click("form:submit");
    browser.awaitText("_lastmile.panel.");
    browser.picture("65-domains");
    browser.open(panel("features"));
    browser.awaitText("Address pools of the RADIUS servers");
    browser.picture("66-features");
    browser.click("form:features:1:on");
    browser.click("form:submit");
    browser.awaitText("Saved.");
    assertThat(browser.text("rail")).doesNotContain("Address pools");
  }

  private String panel(String page) {
    return portal.panel(tenant, page);
  }
}
