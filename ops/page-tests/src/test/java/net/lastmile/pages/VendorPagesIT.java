package net.lastmile.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.lastmile.api.vendors.VendorCheckView.LineError;
import net.lastmile.api.vendors.VendorPreviewRequest;
import net.lastmile.api.vendors.VendorTemplateRequest;
import net.lastmile.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The editor of vendor templates. */
@PageTest
class VendorPagesIT {
  private static final String EDITOR = "vendors/template?vendor=MIKROTIK";
  private static final String WRONG = "[accept]\nOdd-Name = 1\nFilter-Id = \"{speed}\"";
  private static final String OWN = "[accept]\nReply-Message = \"hello\"";

  private final Portal portal = Portal.get();
  private final FakeTenant tenant = portal.tenant("vendors");
  private final FakeTenant other = portal.tenant("other-vendors");
  private Browser browser;

  @BeforeAll
  void logIn() {
    browser = portal.browser(tenant);
  }

  @AfterAll
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName("R12 a template is edited with errors by line and a preview, saved, and reset")
  void editsATemplate() {
    var ana = tenant.subscribers.add(Map.of("username", "ana"));
    browser.open(portal.panel(tenant, "vendors"));
    browser.awaitText("Juniper MX");
    browser.picture("60-vendors");
    browser.open(portal.panel(tenant, EDITOR));
    isToldByLine();

    browser.fill("form:text", OWN).fill("form:username", "nobody");
    browser.click("form:show");
    browser.awaitError("form:username", "No subscriber");
    browser.fill("form:username", "ana");
    browser.click("form:show");
    browser.byId("packet-accept").waitFor();
    assertThat(browser.text("packet-accept"))
        .contains("Reply-Message = \"hello\"", FakeVendors.octets("Reply-Message = \"hello\""));
    browser.picture("62-vendor-preview");
    VendorPreviewRequest shown = tenant.received(VendorPreviewRequest.class);
    assertThat(shown.subscriberId()).isEqualTo(ana.id());
    assertThat(shown.text()).isEqualToNormalizingNewlines(OWN);
    assertThat(tenant.vendors.get("MIKROTIK").own()).as("saved by a preview").isFalse();

    browser.click("form:submit");
    browser.awaitText("Your own");
    assertThat(tenant.vendors.get("MIKROTIK").text()).isEqualToNormalizingNewlines(OWN);
    browser.click("actions:reset");
    browser.confirm();
    browser.awaitText("The built-in template is in use");
    assertThat(tenant.vendors.get("MIKROTIK").own()).isFalse();
    assertThat(other.vendors.get("MIKROTIK").revision()).isZero();
  }

  private void isToldByLine() {
    tenant.vendors.find(
        new LineError(2, "no dictionary knows the attribute Odd-Name"),
        new LineError(3, "there is no variable 'speed'"));
    browser.fill("form:text", WRONG);
    browser.click("form:submit");
    browser.awaitText("no dictionary knows the attribute Odd-Name");
    assertThat(browser.text("wrong-lines"))
        .contains("2", "Odd-Name = 1", "3", "Filter-Id = \"{speed}\"")
        .contains("there is no variable 'speed'");
    browser.picture("61-vendor-template-errors");
    VendorTemplateRequest checked = tenant.received(VendorTemplateRequest.class);
    assertThat(checked.text()).isEqualToNormalizingNewlines(WRONG);
    assertThat(checked.revision()).isZero();
    assertThat(tenant.vendors.get("MIKROTIK").own()).as("saved with errors").isFalse();
    tenant.vendors.find();
  }
}
