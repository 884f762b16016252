package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A new staff member's first log-in and second factor, in the browser. */
@SystemTest
@Order(34)
@ResourceLock(Stack.DEMO)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogInPagesIT {
  private static final String FIRST_PASSWORD = "first words to forget";
  private static final String PASSWORD = "words of his own 9";
  private static final String SOMEWHERE = "198.51.100.23";
  private final Stack stack = Stack.running();
  private Tenant tenant;
  private Browser browser;

  @BeforeAll
  void hireSomeone() {
    tenant = Tenant.signUp(stack, Stack.freshSlug("login"));
    tenant.api().patch("/tenant", Map.of("brandColor", "#0f766e")).require(200);
    tenant
        .api()
        .post(
            "/staff",
            Map.of(
                "username", "luis",
                "fullName", "Luis Ortega",
                "email", "luis@login.example",
                "kind", "SUPPORT",
                "password", FIRST_PASSWORD))
        .require(201);
    browser = new Browser();
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @Test
  @DisplayName(
      "I7 the first log-in changes the password, the next asks for the code set up in between")
  void changesThePasswordAndSetsUpASecondFactor() {
    browser.beginLogIn(tenant.panel("account"), "luis", "not this one");
    browser.awaitText("Wrong username or password.");
    browser.picture("30-wrong-password");

    browser.fill("username", "luis").fill("password", FIRST_PASSWORD).click("kc-login");
    browser.byId("password-new").waitFor();
    browser.fill("password-new", PASSWORD).fill("password-confirm", "something else").submit();
    browser.byId("input-error-password-confirm").waitFor();
    browser.picture("32-passwords-differ");
    browser.fill("password-new", PASSWORD).fill("password-confirm", PASSWORD).submit();
    browser.awaitAddress("**/panel/account*");

    Totp app = setUpAnApp();
    browser.open(site(tenant.slug()) + "/log-out");
    browser.beginLogIn(tenant.panel("account"), "luis", PASSWORD);
    browser.byId("otp").waitFor();
    browser.fill("otp", "000000").click("kc-login");
    browser.byId("input-error-otp").waitFor();
    browser.picture("36-wrong-code");
    browser.fill("otp", app.code(1)).click("kc-login");
    browser.awaitAddress("**/panel/account*");
  }

  private Totp setUpAnApp() {
    browser.click("set-up-totp");
    browser.byId("totp").waitFor();
    browser.picture("33-set-up-an-app");
    browser.click("mode-manual");
    Totp app = new Totp(browser.text("kc-totp-secret-key"));
    browser.picture("34-set-up-by-hand");
    browser.fill("totp", app.code(0)).fill("userLabel", "Phone").click("saveTOTPBtn");
    browser.awaitAddress("**/panel/account?done=yes*");
    assertThat(browser.text("main")).contains("Done.");
    return app;
  }

  @Test
  @DisplayName(
      "I9 A1 a log-out ends that person's sessions everywhere, no one else's, and is in the trail")
  void logsOutEverywhere() {
    JsonNode staff = stack.demo().path("staff");
    Tenant other =
        new Tenant(
            stack.demo().path("tenant").asText(), staff.path("password").asText(), Api.demo(stack));
    Api program = Tenant.logIn(stack, tenant.slug()).api();
    try (Browser here = new Browser(browser);
        Browser elsewhere = new Browser(browser);
        Browser others = new Browser(browser)) {
      here.from(SOMEWHERE);
      here.logIn(tenant, "account");
      elsewhere.logIn(tenant, "account");
      others.logIn(other.panel("account"), staff.path("username").asText(), other.password());

      here.open(site(tenant.slug()) + "/log-out");
      here.awaitAddress("**/logged-out");
      for (Browser mine : List.of(here, elsewhere)) {
        mine.open(tenant.panel("account"));
        mine.byId("kc-login").waitFor();
      }
      assertThat(program.get("/tenant/me").status()).isEqualTo(401);

      others.open(site(other.slug()) + "/panel/account");
      others.awaitAddress("**/panel/account");
      assertThat(other.api().get("/tenant/me").status()).isEqualTo(200);
      theTrailTellsWhereTheBrowserWas();
      here.logIn(tenant, "account");
    }
  }

  /** Not where the portal is, which called the API for it. */
  private void theTrailTellsWhereTheBrowserWas() {
    // Tokens give their time of issue in seconds: one issued in the second of the log-out is void
    // too.
    Api.Answer trail =
        Eventually.gives(
            "a log-in later than the log-out",
            Eventually.PATIENCE,
            () -> {
              Api.Answer answer = Tenant.logIn(stack, tenant.slug()).api().get("/audit?limit=2");
              return answer.status() == 401 ? null : answer;
            });
    JsonNode newest = trail.require(200).path("items");
    assertThat(newest.at("/0/action").asText()).as("of the program that asks").isEqualTo("login");
    assertThat(newest.at("/1/action").asText()).isEqualTo("logout");
    assertThat(newest.at("/1/address").asText()).isEqualTo(SOMEWHERE);
  }

  private String site(String slug) {
    return "http://" + slug + ".localhost:" + stack.port(8080);
  }
}
