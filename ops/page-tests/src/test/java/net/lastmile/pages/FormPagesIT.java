package net.lastmile.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.api.audit.AuditAction;
import net.lastmile.api.audit.AuditView;
import net.lastmile.api.catalog.PlanRequest;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.network.NasRequest;
import net.lastmile.api.permissions.StaffKind;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.browser.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What all forms share, at one or two of them. */
@PageTest
class FormPagesIT {
  private final Portal portal = Portal.get();
  private final FakeTenant tenant = portal.tenant("forms");
  private final PlanView kept = tenant.addPlan("Kept");
  private Browser browser;
  private Page page;

  @BeforeAll
  void logIn() {
    PlaywrightAssertions.setDefaultAssertionTimeout(Browser.PATIENCE_MS);
    browser = portal.browser(tenant);
    page = browser.page();
  }

  /** A draft that a failed test left would be typed into the next one's form. */
  @BeforeEach
  void nothingIsTyped() {
    tenant.logsInAs("owner");
    browser.open(portal.panel(tenant, "account"));
    page.evaluate("sessionStorage.clear()");
  }

  @AfterAll
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @DisplayName(
      "five fields make a plan; what is set in the folded sections is said, and a wrong field opens its own")
  void asksForWhatMattersFirst() {
    UUID id = tenant.addPlan("Folded").id();
    tenant.plans.change(id, Map.of("filterId", "gold", "idleSeconds", 600, "interimSeconds", 300));
    browser.open(portal.panel(tenant, "plans/form?id=" + id));
    assertThat(section("Session").locator(".folded-set")).hasText("Idle timeout");
    assertThat(section("At the router").locator(".folded-set")).hasText("Filter-Id");
    assertThat(section("Burst").locator(".folded-set")).isEmpty();
    assertThat(browser.byId("form:idleSeconds")).isHidden();
    assertThat(browser.byId("form:download")).hasValue("20");
    browser.picture("74-plan-form");
    section("Session").locator("summary").click();
    browser.fill("form:dnsPrimary", "10.0.0.300.1");
    section("Session").locator("summary").click();
    browser.click("form:submit");
    assertThat(browser.byId("form:dnsPrimary")).isVisible();
    browser.awaitError("form:dnsPrimary", "Enter an IPv4 address, such as 10.20.0.7.");
  }

  @Test
  @DisplayName(
      "all that is wrong is said at once: beside the fields, and above them as links that lead there")
  void saysAllThatIsWrongAtOnce() {
    browser.open(portal.panel(tenant, "subscribers/form"));
    browser.fill("form:phone", "call me maybe").press("Tab");
    browser.awaitError("form:phone", "Enter a phone number, such as +57 300 123 4567.");
    Locator phone = browser.byId("form:phone");
    assertThat(phone).hasAttribute("aria-invalid", "true");
    assertThat(phone).hasAttribute("aria-describedby", "form:phone-error");
    assertThat(wrongFields()).isHidden();
    browser.fill("form:email", "ana at isp").fill("form:staticIp", "10.1");
    browser.click("form:submit");
    assertThat(wrongFields()).isFocused();
    assertThat(wrongFields().locator("strong")).hasText("5 fields need another look");
    browser.picture("75-all-errors-at-once");
    wrongFields().getByRole(AriaRole.LINK, named("E-mail")).click();
    assertThat(browser.byId("form:email")).isFocused();
    browser.fill("form:email", "ana@isp.example").press("Tab");
    assertThat(wrongFields().locator("strong")).hasText("4 fields need another look");
  }

  @Test
  @DisplayName(
      "P7 who saves second is shown what the first one made of the same field, and chooses")
  void showsWhatSomebodyElseChanged() {
    PlanView plan = tenant.addPlan("Shared");
    browser.open(portal.panel(tenant, "plans/form?id=" + plan.id()));
    browser.fill("form:price", "30").fill("form:name", "Mine").fill("form:commercialName", "Fibre");
    tenant.plans.change(plan.id(), Map.of("priceMinor", 2500, "name", "Theirs", "sessionLimit", 2));
    tenant.trail.addFirst(
        new AuditView(
            7,
            Instant.now(),
            "bea",
            "192.0.2.9",
            AuditAction.UPDATE,
            "plan",
            plan.id(),
            "Theirs",
            List.of(new AuditView.Change("priceMinor", "1999", "2500"))));
    browser.click("form:submit");
    Locator notice = page.locator(".overtaken");
    assertThat(notice.locator("li")).hasCount(2);
    assertThat(notice).containsText("Price is now 25.00 bea, just now");
    assertThat(notice).containsText("Name is now Theirs");
    assertThat(browser.byId("form:name")).hasValue("Mine");
    browser.picture("76-overtaken");
    notice.locator("li", new Locator.LocatorOptions().setHasText("Name")).locator("button").click();
    assertThat(browser.byId("form:name")).hasValue("Theirs");
    browser.click("form:submit");
    browser.awaitAddress("**/panel/plans/detail*");
    PlanRequest sent = tenant.received(PlanRequest.class);
    assertThat(sent.price()).isEqualTo("30");
    assertThat(sent.commercialName()).isEqualTo("Fibre");
    assertThat(sent.name()).isNull();
    assertThat(sent.sessionLimit()).isNull();
  }

  @Test
  @DisplayName("P5 what was typed outlives a reload and the log-in, and is saved by nobody else")
  void losesNothingThatWasTyped() {
    tenant.addStaff("bea", StaffKind.ADMIN);
    browser.open(portal.panel(tenant, "subscribers/form"));
    browser
        .fill("form:username", "zoe")
        .fill("form:note", "Ring twice")
        .fill("form:password", "pw");
    browser.choose("form:planId", "Kept");
    page.onDialog(Dialog::accept);
    page.reload();
    browser.awaitText("What you typed is back");
    assertThat(browser.byId("form:username")).hasValue("zoe");
    assertThat(browser.byId("form:note")).hasValue("Ring twice");
    assertThat(browser.byId("form:password")).hasValue("");
    browser.picture("77-draft");

    page.evaluate(
        "document.querySelector('#form [name=\"jakarta.faces.ViewState\"]').value = '7:7'");
    browser.fill("form:password", "pw").click("form:submit");
    browser.awaitText("This page is too old");
    browser.follow("Open it again");
    browser.awaitText("What you typed is back");
    assertThat(browser.byId("form:note")).hasValue("Ring twice");

    browser.fill("form:password", "line password");
    browser.forgetCookies();
    tenant.logsInAs("bea");
    browser.click("form:submit");
    browser.awaitText("You are logged out");
    browser.picture("78-log-in-again");
    page.waitForPopup(() -> page.locator("[data-act=log-in]").click());
    browser.awaitText("You are logged in as bea");
    assertThat(tenant.received(SubscriberRequest.class)).isNull();
    page.reload();
    assertThat(browser.byId("form:username")).hasValue("");

    browser.forgetCookies();
    tenant.logsInAs("owner");
    browser.open(portal.panel(tenant, "subscribers/form"));
    browser.awaitText("What you typed is back");
    browser.fill("form:password", "line password");
    browser.forgetCookies();
    browser.click("form:submit");
    page.waitForPopup(() -> page.locator("[data-act=log-in]").click());
    browser.awaitAddress("**/panel/subscribers/detail*");
    SubscriberRequest saved = tenant.received(SubscriberRequest.class);
    assertThat(saved.username()).isEqualTo("zoe");
    assertThat(saved.password()).isEqualTo("line password");
    assertThat(saved.planId()).isEqualTo(kept.id());
    browser.open(portal.panel(tenant, "subscribers/form"));
    assertThat(browser.byId("form:username")).hasValue("");
  }

  @Test
  @DisplayName(
      "P6 pools are ticked, not typed; a name that no pool has any more is not lost in silence")
  void offersThePoolsThatThereAre() {
    tenant.pools.add(Map.of("name", "lab", "kind", "IPV4"));
    tenant.plans.change(kept.id(), Map.of("pool", "homes"));
    UUID id =
        tenant
            .routers
            .add(Map.of("name", "bng-7", "address", "192.0.2.7", "allowedPools", List.of("gone")))
            .id();
    browser.open(portal.panel(tenant, "nas/form?id=" + id));
    assertThat(section("Rules").locator(".folded-set")).hasText("Allowed pools");
    section("Rules").locator("summary").click();
    assertThat(page.locator(".picks label")).hasText(new String[] {"gone", "homes", "lab"});
    page.getByLabel("homes").check();
    browser.picture("79-router-form");
    browser.click("form:submit");
    browser.awaitAddress("**/panel/nas/detail*");
    NasRequest sent = tenant.received(NasRequest.class);
    assertThat(sent.allowedPools()).containsExactly("gone", "homes");
    assertThat(sent.name()).isNull();
  }

  @Test
  @DisplayName("I5 who may not send a form is told so before filling it in, in the frame")
  void opensNoFormThatWouldBeRefused() {
    FakeTenant other = portal.tenant("form-doors");
    other.addStaff("reader", StaffKind.READ_ONLY);
    other.logsInAs("reader");
    try (Browser reader = portal.browser(other)) {
      for (String form : List.of("plans/form", "nas/form.xhtml", "company", "staff/recover?id=1")) {
        reader.open(portal.panel(other, form));
        reader.awaitText("You may not open this page");
        assertThat(reader.byId("rail")).isVisible();
      }
    }
  }

  @Test
  @DisplayName("P3 prices and speeds are typed as the company's language shows them")
  void takesNumbersAsTheyAreShown() {
    FakeTenant french = portal.tenant("formulaires");
    french.locale = "fr-FR";
    UUID id = french.addPlan("Fibre").id();
    french.plans.change(id, Map.of("downloadKbps", 1_500));
    try (Browser other = portal.browser(french)) {
      other.open(portal.panel(french, "plans/form?id=" + id));
      assertThat(other.byId("form:price")).hasValue("19,99");
      assertThat(other.byId("form:download")).hasValue("1,5");
      other.fill("form:price", "29,90").fill("form:download", "2,5").click("form:submit");
      other.awaitAddress("**/panel/plans/detail*");
    }
    PlanRequest sent = french.received(PlanRequest.class);
    assertThat(sent.price()).isEqualTo("29.90");
    assertThat(sent.download()).isEqualTo("2.5M");
    assertThat(sent.upload()).isNull();
  }

  private Locator section(String title) {
    return page.locator("details.folded", new Page.LocatorOptions().setHasText(title));
  }

  private Locator wrongFields() {
    return page.locator(".wrong-fields");
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
