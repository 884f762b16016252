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
    looksAtTheSession();
    logOut();
  }

  private void signUp() {
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
    browser.awaitText("is available");
    browser.click("form:submit");
    browser.awaitAddress("**/signup/sent*");
  }

  private void verifyAndProvision() {
    browser.open(
        stack.siteUrl() + "/signup/verify?token=" + Tenant.verificationToken(stack, email));
    browser.fill("form:username", "maria").fill("form:password", PASSWORD);
    browser.click("form:submit");
    browser.awaitAddress("**/signup/progress*");
    browser.byId("open-panel").waitFor();
    browser.click("open-panel");
  }

  private void logIn() {
    browser.byId("username").waitFor();
    browser.fill("username", "maria").fill("password", PASSWORD).click("kc-login");
    browser.awaitAddress("**/panel/**");
  }

  /** Returns the router's secret, which is shown only this once. */
  private String addNas() {
    browser.open(panel("nas/form"));
    browser
        .fill("form:name", "bng-1")
        .fill("form:address", "127.0.0.1")
        .choose("form:vendor", "MikroTik");
    browser.click("form:submit");
    browser.awaitAddress("**/panel/nas/detail*");
    String secret = browser.text("secret");
    assertThat(browser.text("router-configuration")).contains("/radius", secret, "port=1700");
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
    browser.click("form:submit");
    browser.awaitAddress("**/panel/plans/detail*");
  }

  private void addSubscriber() {
    browser.open(panel("subscribers/form"));
    browser
        .fill("form:username", "ana")
        .fill("form:password", "s3cret Ana")
        .choose("form:planId", "Fibra 50")
        .fill("form:fullName", "Ana Gómez");
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
  }

  private void looksAtTheSession() {
    browser.open(panel("sessions"));
    browser.awaitText("100.64.0.7");
    assertThat(browser.text("main")).contains("ana", "bng-1");
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
