package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A provider's first hour in the browser, from the sign-up form to the first line's log-in. */
@SystemTest
@Order(33)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalIT {
  private static final String PASSWORD = "correct horse battery 7";

  private final String slug = Stack.freshSlug("sierra");
  private final String email = "maria@" + slug + ".example";
  private final Stack stack = Stack.running();
  private Browser browser;

  @BeforeAll
  void openBrowser() {
    browser = new Browser();
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @Test
  @DisplayName("T3 T6 from the sign-up form to the first line's log-in")
  void fromSignUpToTheFirstLogIn() {
    signUp();
    verifyAndProvision();
    logIn();
    String secret = addNas();
    addPlan();
    addSubscriber();
    firstLineLogsIn(secret);
    lookAround();
    logOut();
  }

  private void signUp() {
    browser.open(stack.siteUrl() + "/");
    browser.picture("01-landing");
    browser.open(stack.siteUrl() + "/signup");
    browser.fill("form:company", "Sierra Net");
    // The slug follows the company's name until one is typed.
    browser.awaitText("sierra-net.localhost");
    browser
        .fill("form:slug", slug)
        .choose("form:country", "Colombia")
        .choose("form:timeZone", "America/Bogota")
        .choose("form:currency", "COP")
        .fill("form:adminName", "María Quiñones")
        .fill("form:email", email);
    browser.awaitText(slug + ".localhost");
    browser.awaitText("is available");
    browser.picture("02-sign-up");
    browser.click("form:submit");
    browser.awaitAddress("**/signup/sent*");
    browser.picture("03-check-your-mail");
  }

  private void verifyAndProvision() {
    String link =
        stack.siteUrl() + "/signup/verify?token=" + Tenant.verificationToken(stack, email);
    browser.open(link);
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
  }

  private void logIn() {
    browser.byId("username").waitFor();
    browser.picture("06-log-in");
    browser.fill("username", "maria").fill("password", PASSWORD).click("kc-login");
    browser.awaitAddress("**/panel/**");
    browser.open(panel("first-steps"));
    browser.picture("07-first-steps");
  }

  /** Returns the router's secret, which is shown only this once. */
  private String addNas() {
    browser.open(panel("nas/form"));
    browser
        .fill("form:name", "bng-1")
        .fill("form:address", "127.0.0.1")
        .choose("form:vendor", "MikroTik");
    browser.picture("08-nas-form");
    browser.click("form:submit");
    browser.awaitAddress("**/panel/nas/detail*");
    String secret = browser.text("secret");
    assertThat(browser.text("router-configuration")).contains("/radius", secret, "port=1700");
    browser.picture("09-nas");
    browser.open(panel("nas"));
    browser.awaitText("bng-1");
    browser.picture("10-nas-list");
    return secret;
  }

  private void addPlan() {
    browser.open(panel("plans/form"));
    browser
        .fill("form:name", "Fibra 50")
        .fill("form:download", "50M")
        .fill("form:upload", "12.5M")
        .fill("form:price", "89900")
        .fill("form:validity", "1");
    browser.picture("11-plan-form");
    browser.click("form:submit");
    browser.awaitAddress("**/panel/plans/detail*");
    browser.picture("12-plan");
    browser.open(panel("plans"));
    browser.awaitText("Fibra 50");
    browser.picture("13-plans");
  }

  private void addSubscriber() {
    browser.open(panel("subscribers"));
    browser.picture("14-no-subscribers-yet");
    browser.open(panel("subscribers/form"));
    browser
        .fill("form:username", "ana")
        .fill("form:password", "s3cret Ana")
        .choose("form:planId", "Fibra 50")
        .fill("form:fullName", "Ana Gómez");
    browser.picture("15-subscriber-form");
    browser.click("form:submit");
    browser.awaitAddress("**/panel/subscribers/detail*");
    browser.awaitText("Ana Gómez");
  }

  private void firstLineLogsIn(String secret) {
    Radclient nas = Radius.of(stack, slug, "edge-1", secret);
    Eventually.holds(
        "ana's line logs in", () -> nas.pap("ana", "s3cret Ana").reply() == Radclient.Reply.ACCEPT);
    Radclient.Result started =
        nas.accounting(
            """
            User-Name = "ana"
            Acct-Session-Id = "browser-1"
            Acct-Status-Type = Interim-Update
            Acct-Session-Time = 60
            Acct-Input-Octets = 1000000
            Acct-Output-Octets = 90000000
            NAS-Port = 1
            Framed-IP-Address = 100.64.0.7
            Calling-Station-Id = "02:00:00:00:00:07"
            """);
    assertThat(started.reply()).isEqualTo(Radclient.Reply.ACCOUNTING_RESPONSE);
    browser.open(panel("first-steps"));
    browser.byId("step-login").and(browser.done()).waitFor();
    browser.picture("16-first-steps-done");
  }

  private void lookAround() {
    browser.open(panel("dashboard"));
    browser.picture("17-dashboard");
    browser.open(panel("subscribers"));
    browser.awaitText("ana");
    browser.picture("18-subscribers");
    browser.open(panel("sessions"));
    browser.awaitText("ana");
    browser.picture("19-sessions");
    for (String page : new String[] {"company", "audit", "account"}) {
      browser.open(panel(page));
      browser.picture("20-" + page);
    }
  }

  private void logOut() {
    browser.open("http://" + slug + ".localhost:" + stack.port(8080) + "/log-out");
    browser.open(panel("dashboard"));
    browser.byId("kc-login").waitFor();
  }

  private String panel(String page) {
    return stack.panelUrl(slug, page);
  }
}
