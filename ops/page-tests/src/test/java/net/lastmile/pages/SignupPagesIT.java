package net.lastmile.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import net.lastmile.api.signup.SignupRequest;
import net.lastmile.api.signup.VerifyRequest;
import net.lastmile.browser.Browser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A provider's first hour, page by page. */
@PageTest
class SignupPagesIT {
  private static final String PASSWORD = "correct horse battery 7";

  private final Portal portal = Portal.get();

  @Test
  @DisplayName(
      "T3 T6 P8 from the site over the form, the mail's link and the progress to the panel")
  void leadsFromTheSiteToThePanel() {
    String slug = "sierra-" + UUID.randomUUID().toString().substring(0, 8);
    String email = "maria@" + slug + ".example";
    try (Browser browser = portal.browser()) {
      browser.open(portal.site() + "/");
      browser.picture("01-landing");
      signUp(browser, slug, email);

      String link = portal.site() + "/signup/verify?token=" + slug;
      browser.open(link);
      browser.awaitText("Sierra Net");
      browser.fill("form:username", "maria").fill("form:password", PASSWORD);
      browser.picture("04-choose-a-password");
      browser.click("form:submit");
      browser.awaitAddress("**/signup/progress*");
      // Anybody who has closed the tab meanwhile can only return by the mail's link.
      browser.open(link);
      browser.awaitText("Already verified");
      browser.picture("04-link-used");
      browser.follow("See how far it is");
      browser.awaitAddress("**/signup/progress*");
      browser.byId("open-panel").waitFor();
      browser.picture("05-provisioned");
      browser.click("open-panel");
      browser.awaitAddress("**/panel/**");

      FakeTenant made = portal.signedUp(slug);
      assertThat(made.received(SignupRequest.class))
          .isEqualTo(
              new SignupRequest(
                  "Sierra Net",
                  slug,
                  "CO",
                  "America/Bogota",
                  "COP",
                  "María Quiñones",
                  email,
                  "es-CO"));
      assertThat(made.received(VerifyRequest.class))
          .isEqualTo(new VerifyRequest("maria", PASSWORD));
      assertThat(made.logIns()).isOne();
    }
  }

  private void signUp(Browser browser, String slug, String email) {
    browser.open(portal.site() + "/signup");
    browser.fill("form:company", "Sierra Net");
    // The slug follows the company's name until one is typed.
    browser.awaitText("sierra-net.localhost");
    browser.fill("form:slug", slug).choose("form:country", "Germany");
    proposes(browser, "Europe/Berlin", "EUR", "English (Germany)");
    // What was chosen by hand stays, whatever country is chosen then.
    browser.choose("form:currency", "CHF").choose("form:country", "Colombia");
    proposes(browser, "America/Bogota", "CHF", "español (Colombia)");
    browser
        .choose("form:currency", "COP")
        .fill("form:adminName", "María Quiñones")
        .fill("form:email", email);
    browser.awaitText(slug + ".localhost");
    browser.awaitText("is available");
    browser.picture("02-sign-up");
    browser.click("form:submit");
    browser.awaitAddress("**/signup/sent*");
    browser.awaitText(email);
    browser.picture("03-check-your-mail");
  }

  private static void proposes(Browser browser, String zone, String currency, String language) {
    assertThat(browser.byId("form:timeZone_label")).hasText(zone);
    assertThat(browser.byId("form:currency_label")).containsText(currency);
    assertThat(browser.byId("form:locale_label")).hasText(language);
  }

  @Test
  @DisplayName("T6 the first steps tick themselves off, the last as the first line is online")
  void ticksTheFirstStepsOff() {
    FakeTenant tenant = portal.tenant("first-steps");
    FakeTenant other = portal.tenant("other-first-steps");
    try (Browser browser = portal.browser(tenant)) {
      UUID plan = tenant.addPlan("Fibra 50").id();
      tenant.routers.add(Map.of("name", "bng-1", "address", "192.0.2.1", "vendor", "MIKROTIK"));
      tenant.subscribers.add(Map.of("username", "ana", "planId", plan, "planName", "Fibra 50"));
      browser.open(portal.panel(tenant, "first-steps"));
      assertThat(browser.text("main")).contains("3 of 4 done", "# for bng-1");
      assertThat(browser.done().count()).isEqualTo(3);
      tenant.sessions.begin(Map.of("username", "ana"));
      tenant.tell();
      browser.byId("step-login").and(browser.done()).waitFor();
      browser.awaitText("You are up and running");
      browser.picture("16-first-steps-done");
    }
    try (Browser browser = portal.browser(other)) {
      browser.open(portal.panel(other, "first-steps"));
      assertThat(browser.text("main")).contains("0 of 4 done");
    }
  }
}
