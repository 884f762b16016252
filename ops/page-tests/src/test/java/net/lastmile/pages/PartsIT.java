package net.lastmile.pages;

import static org.assertj.core.api.Assertions.assertThat;

import net.lastmile.browser.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What pages are made of, in all its states; the pictures are what one looks at. */
@PageTest
class PartsIT {
  private final Portal portal = Portal.get();

  @Test
  @DisplayName("each part stands in its states, and reads by whoever does not see it")
  void showsAllParts() {
    try (Browser browser = portal.browser(portal.tenant("parts"))) {
      browser.open(portal.panel("parts") + "/panel/_parts");
      assertThat(browser.text("none")).contains("None yet", "Add the first one.");
      assertThat(browser.text("no-match")).contains("Nothing matches");
      assertThat(browser.text("unread")).contains("Try again");
      assertThat(browser.text("rows:full")).contains("1–3 of 3");
      browser.picture("99-parts");
      browser.byId("form:address").fill("192.0.2.9");
      browser.click("form:submit");
      browser.page().locator(".wrong-fields a").nth(2).waitFor();
      browser.picture("99-parts-wrong");
    }
  }

  @Test
  void partsRunFromRightToLeft() {
    FakeTenant tenant = portal.tenant("parts-arabic");
    tenant.locale = "ar";
    try (Browser browser = portal.browser(tenant)) {
      browser.open(portal.panel(tenant, "_parts"));
      assertThat(browser.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
      browser.picture("99-parts-right-to-left");
    }
  }
}
