package net.lastmile.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import net.lastmile.api.catalog.PlanApi;
import net.lastmile.api.permissions.StaffKind;
import net.lastmile.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people are told when the API refuses a form or a page, or does not answer. */
@PageTest
class RefusalPagesIT {
  private final Portal portal = Portal.get();
  private final FakeTenant tenant = portal.tenant("refusals");
  private Browser browser;

  @BeforeAll
  void logIn() {
    UUID plan = tenant.addPlan("Home 20").id();
    tenant.subscribers.add(Map.of("username", "gil", "planId", plan, "planName", "Home 20"));
    browser = portal.browser(tenant);
  }

  @AfterAll
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aSubscribersFormNamesWhatIsWrongBesideTheField() {
    browser.open(panel("subscribers/form"));
    browser
        .fill("form:username", "gil")
        .fill("form:password", "pw")
        .choose("form:planId", "Home 20")
        .fill("form:staticIp", "300.1.1.1")
        .fill("form:email", "not an address");
    browser.click("form:submit");
    browser.awaitError("form:staticIp", "An IPv4 address");
    browser.awaitError("form:email", "Enter a valid e-mail address");
    browser.picture("45-subscriber-form-errors");
    browser.fill("form:staticIp", "").fill("form:email", "");
    browser.click("form:submit");
    browser.awaitError("form:username", "Another subscriber has this username");
  }

  @Test
  @DisplayName("P1 a plan's form says beside each rate and price that it is none")
  void aPlansFormNamesWhatIsWrongBesideTheField() {
    browser.open(panel("plans/form"));
    browser
        .fill("form:name", "Fast")
        .fill("form:download", "20 parsecs")
        .fill("form:upload", "-1M")
        .fill("form:price", "19.999");
    browser.click("form:submit");
    browser.awaitError("form:download", "Enter a speed in Mbit/s");
    browser.awaitError("form:upload", "Enter a speed in Mbit/s");
    browser.picture("46-plan-form-errors");
    browser.fill("form:download", "20M").fill("form:upload", "1M");
    browser.click("form:submit");
    browser.awaitError("form:price", "An amount of COP");
  }

  @Test
  void aRoutersFormNamesWhatIsWrongBesideTheField() {
    browser.open(panel("nas/form"));
    browser.fill("form:name", "bng").fill("form:address", "bng.example");
    browser.click("form:submit");
    browser.awaitError("form:address", "An IPv4 or IPv6 address");
    browser.picture("47-nas-form-errors");
  }

  @Test
  void pagesThatCannotBeShownSayWhy() {
    browser.open(panel("nothing"));
    browser.awaitText("There is nothing here");
    assertThat(browser.text("rail")).as("what goes on working").contains("Subscribers");
    browser.picture("50-missing");
    browser.open(panel("subscribers/detail?id=00000000-0000-0000-0000-000000000000"));
    browser.awaitText("There is nothing here");
    assertThat(browser.text("rail")).contains("Subscribers");
    browser.open(portal.site() + "/signup/verify?token=made-up");
    browser.awaitText("This link does not work");
    browser.picture("51-verification-unknown");
    browser.open(portal.panel("no-such-provider"));
    browser.awaitText("There is nothing here");
    assertThat(browser.byId("rail").count()).isZero();
    browser.picture("52-no-such-panel");
  }

  @Test
  void aPageWhoseDataDoesNotComeSaysThatLinesGoOn() {
    tenant.close(PlanApi.class, true);
    try {
      browser.open(panel("plans/detail?id=" + UUID.randomUUID()));
      browser.awaitText("We will be right back");
      browser.picture("53-unavailable");
    } finally {
      tenant.close(PlanApi.class, false);
    }
    browser.open(panel("plans"));
    browser.awaitText("Home 20");
    browser.picture("13-plans");
  }

  @Test
  @DisplayName("P1 a page that is refused says so in the panel's frame, with words that are true")
  void aPageOfAnotherKindIsRefused() {
    tenant.addStaff("rita", StaffKind.READ_ONLY);
    tenant.logsInAs("rita");
    try (Browser other = portal.browser(tenant)) {
      other.open(panel("company"));
      other.awaitText("You may not open this page");
      assertThat(other.text("main"))
          .contains("of the kind Read only", "An administrator of Provider refusals");
      assertThat(other.text("rail")).contains("Subscribers");
      other.picture("54-forbidden");
    } finally {
      tenant.logsInAs("owner");
    }
  }

  private String panel(String page) {
    return portal.panel(tenant, page);
  }
}
