package net.lastmile.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.access.AccessRulesUpdate;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.audit.AuditView;
import net.lastmile.api.staff.ChosenPassword;
import net.lastmile.api.staff.PasswordLinkRequest;
import net.lastmile.api.staff.StaffUpdate;
import net.lastmile.api.tenancy.LimitView;
import net.lastmile.browser.Browser;
import net.lastmile.edge.contract.record.AccessPolicy.RealmHandling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tenant's staff and their log-ins, its limits, its trail and its rules. */
@PageTest
class TenantPagesIT {
  private final Portal portal = Portal.get();
  private final FakeTenant tenant = portal.tenant("tenant");
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
  @DisplayName("I7 a colleague who lost password and phone is let back in by the panel")
  void letsAColleagueBackIn() {
    UUID id =
        tenant
            .staff
            .add(
                Map.of(
                    "username", "rosa",
                    "fullName", "Rosa Prada",
                    "email", "rosa@tenant.example",
                    "kind", "SUPPORT",
                    "active", true))
            .id();
    browser.open(panel("staff"));
    browser.awaitText("Rosa Prada");
    browser.picture("37-staff");
    browser.open(panel("staff/form?id=" + id));
    browser.click("recover");
    browser.fill("form:password", "words for today 3");
    browser.picture("39-let-back-in");
    browser.click("form:submit");
    browser.confirm();
    browser.awaitText("Rosa Prada can log in again.");
    assertThat(tenant.received(StaffUpdate.class))
        .isEqualTo(new StaffUpdate(null, null, null, null, null, "words for today 3", null));
    // Without a new password, the phone alone is forgotten.
    browser.open(panel("staff/recover?id=" + id));
    browser.page().locator("[id='form:resetSecondFactor']").click();
    browser.click("form:submit");
    browser.confirm();
    browser.awaitText("Rosa Prada can log in again.");
    assertThat(tenant.received(StaffUpdate.class))
        .isEqualTo(new StaffUpdate(null, null, null, null, null, null, true));
  }

  @Test
  @DisplayName("I7 a new colleague is invited by mail, and the list says who has logged in and how")
  void invitesAColleague() {
    browser.open(panel("staff/form"));
    assertThat(browser.byId("form:kind_input").locator("option").allTextContents())
        .contains("Collector")
        .doesNotContain("Reseller");
    browser.picture("38-staff-form");
    browser
        .fill("form:username", "luis")
        .fill("form:fullName", "Luis Paz")
        .fill("form:email", "luis@tenant.example");
    browser.click("form:submit");
    browser.awaitText("luis@tenant.example gets a mail with a link to choose a password.");
    Locator row = browser.page().locator("tr", new Page.LocatorOptions().setHasText("Luis Paz"));
    for (String said : List.of("Invited", "Never", "Off")) {
      PlaywrightAssertions.assertThat(row).containsText(said);
    }
    browser.picture("37-staff");
    UUID id = tenant.staff.all().getLast().id();
    browser.open(panel("staff/form?id=" + id));
    browser.picture("38-staff-invited");
    browser.click("form:invite");
    browser.awaitText("luis@tenant.example gets a mail with a link to choose a password.");
  }

  @Test
  @DisplayName("I7 who forgot the password asks for a link and chooses a new one")
  void choosesANewPassword() {
    FakeTenant other = portal.tenant("other-forgotten");
    try (Browser stranger = portal.browser()) {
      stranger.open(portal.panel(tenant.slug()) + "/forgotten");
      stranger.fill("form:login", "rosa");
      stranger.picture("36-forgotten");
      stranger.click("form:submit");
      stranger.awaitText("If there is a log-in for rosa, a link to a new password is on its way.");
      stranger.picture("36-forgotten-asked");
      String link = "/password?token=" + tenant.slug() + "-rosa";
      stranger.open(portal.panel(other.slug()) + link);
      stranger.awaitText("This link does not work");

      stranger.open(portal.panel(tenant.slug()) + link);
      stranger.awaitText("Rosa Prada, your username is rosa.");
      stranger.fill("form:password", "words for long 3");
      stranger.picture("36-choose-a-password");
      stranger.click("form:submit");
      stranger.awaitText("Your password is set");
      stranger.picture("36-password-chosen");
      assertThat(tenant.received(ChosenPassword.class))
          .isEqualTo(new ChosenPassword("words for long 3"));
      stranger.open(portal.panel(tenant.slug()) + link);
      stranger.awaitText("It was used, has expired");
      assertThat(other.received(PasswordLinkRequest.class)).isNull();
    }
  }

  @Test
  @DisplayName("I9 another site's link ends no log-in")
  void staysThroughAnothersLink() {
    try (Browser mine = portal.browser(tenant)) {
      long before = tenant.logIns();
      mine.open(portal.site() + "/");
      mine.goFromHere(portal.panel(tenant.slug()) + "/log-out");
      mine.awaitText("You are still logged in.");
      mine.open(panel("account?done=yes")); // As after a second factor was set up.
      mine.awaitText("Done.");
      mine.picture("20-account");
      assertThat(tenant.logIns()).isEqualTo(before);
    }
  }

  @Test
  @DisplayName("T5 T12 the company's page says what it may have, and which limit is reached")
  void saysWhatTheTenantMayHave() {
    tenant.limits.add(new LimitView("subscribers", 1, 1_000_000, 1L));
    tenant.limits.add(new LimitView("nas", 100, 100, 3L));
    browser.open(panel("company"));
    String page = browser.text("main");
    assertThat(page).contains("1 of 1", "3 of 100").containsOnlyOnce("limit reached");
    browser.picture("69-limits");
  }

  @Test
  @DisplayName(
      "A1 S33 the trail is a line an entry, unfolds to what changed, is searched, exported")
  void showsTheTrail(@TempDir Path files) throws IOException {
    tenant.trail.add(
        entry(
            "Home 20",
            AuditAction.UPDATE,
            change("name", "Home", "Home 20"),
            change("note", null, "new")));
    tenant.trail.add(entry("Spare", AuditAction.CREATE, change("idleSeconds", null, "600")));
    browser.open(panel("audit"));
    assertThat(browser.text("main"))
        .contains("owner", "Changed Plan Home 20", "Added Plan Spare", "198.51.100.23")
        .doesNotContain("→");
    browser.page().getByText("Changed Plan").click();
    browser.page().getByText("Added Plan").click();
    assertThat(browser.text("main"))
        .contains("Home → Home 20", "10 min")
        .doesNotContain("– →", "→ new");
    browser.picture("20-audit");
    browser.fill("search", "Spare").submit();
    browser.awaitAddress("**q=Spare*");
    assertThat(browser.text("main")).doesNotContain("Home 20");
    assertThat(Files.readString(browser.download("export", files.resolve("audit.csv"))))
        .contains("owner,Spare")
        .doesNotContain("Home 20");
  }

  private static AuditView entry(String name, AuditAction action, AuditView.Change... changes) {
    return new AuditView(
        2,
        Instant.now(),
        "owner",
        "198.51.100.23",
        action,
        "plan",
        UUID.randomUUID(),
        name,
        List.of(changes));
  }

  private static AuditView.Change change(String field, String before, String after) {
    return new AuditView.Change(field, before, after);
  }

  @Test
  @DisplayName("R2 the rules for log-ins are saved, and what is out of range is named")
  void savesTheRules() {
    browser.open(panel("log-in-rules"));
    browser.fill("form:rejectDelayMillis", "9000").click("form:submit");
    browser.awaitError("form:rejectDelayMillis", "5,000");
    browser
        .fill("form:rejectDelayMillis", "0")
        .choose("form:realms", "Cut off if listed")
        .fill("form:strippedRealms", "rules.example, other.example")
        .click("form:submit");
    browser.awaitText("Saved");
    browser.picture("60-log-in-rules");
    assertThat(tenant.received(AccessRulesUpdate.class))
        .isEqualTo(
            new AccessRulesUpdate(
                RealmHandling.STRIP_LISTED,
                List.of("rules.example", "other.example"),
                null,
                0,
                null,
                null));
  }

  private String panel(String page) {
    return portal.panel(tenant, page);
  }
}
