package net.lastmile.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.lastmile.browser.Browser;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Type and colour: the same font and calm on every page, whatever colour a company has chosen. */
@PageTest
class LookIT {
  /** WCAG 2.2, 1.4.3. */
  private static final double LEAST_CONTRAST = 4.5;

  /** In OKLab, where 0.02 is just seen between two neighbours. */
  private static final double LEAST_DISTANCE = 0.1;

  private static final String SCRIPT = script();

  private final Portal portal = Portal.get();

  @ParameterizedTest
  @CsvSource({"red, #d32f2f", "black, #000000", "white, #ffffff", "yellow, #ffd400"})
  @DisplayName("P9 a brand is read in both themes, and never looks like an error")
  void aBrandIsReadAndNoError(String name, String color) {
    FakeTenant tenant = portal.tenant("brand-" + name);
    tenant.brandColor = color;
    try (Browser browser = portal.browser(tenant)) {
      String meanings = "";
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        browser
            .page()
            .emulateMedia(
                new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(scheme));
        browser.open(portal.panel(tenant, "company"));
        assertThat(number(browser, "readable"))
            .as("contrast, " + scheme)
            .isGreaterThan(LEAST_CONTRAST);
        assertThat(number(browser, "fromDanger"))
            .as("distance from danger, " + scheme)
            .isGreaterThan(LEAST_DISTANCE);
        meanings = meanings + measured(browser, "meanings");
      }
      assertThat(meanings).contains("#16703c", "#8a5300", "#b3261e", "#6fd39a", "#ff9a92");
      browser.picture("70-brand-" + name);
    }
  }

  @Test
  @DisplayName("what is said as done is green, also in a red company")
  void savedIsNoError() {
    FakeTenant tenant = portal.tenant("brand-saved");
    tenant.brandColor = "#d32f2f";
    try (Browser browser = portal.browser(tenant)) {
      browser.open(portal.panel(tenant, "features"));
      browser.click("form:features:1:on");
      browser.click("form:submit");
      browser.awaitText("Saved.");
      browser.picture("71-saved");
      assertThat(
              browser
                  .page()
                  .locator(".ui-messages-info")
                  .evaluate("each => getComputedStyle(each).backgroundColor"))
          .isEqualTo("rgb(226, 244, 233)");
    }
  }

  @Test
  void typeIsOneFontInTwoWeights() {
    FakeTenant tenant = portal.tenant("look");
    UUID plan = tenant.addPlan("Home 20").id();
    tenant.subscribers.add(Map.of("username", "ana", "planId", plan, "planName", "Home 20"));
    try (Browser browser = portal.browser(tenant)) {
      for (String page :
          List.of("dashboard", "subscribers", "subscribers/form", "plans", "staff", "settings")) {
        browser.open(portal.panel(tenant, page));
        browser.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(measured(browser, "weights"))
            .as(page)
            .asInstanceOf(InstanceOfAssertFactories.LIST)
            .isSubsetOf("400", "600");
        assertThat(measured(browser, "fonts"))
            .as(page)
            .asInstanceOf(InstanceOfAssertFactories.LIST)
            .contains("Inter")
            .doesNotContain("Vazirmatn");
        assertThat(measured(browser, "digitsAlign")).as("tabular figures").isEqualTo(true);
      }
      browser.open(portal.panel(tenant, "subscribers"));
      for (String calm : List.of("td a", "th", "#find", ".ui-menubutton button")) {
        // Asks again: news may exchange the table just now.
        PlaywrightAssertions.assertThat(browser.page().locator(calm).first())
            .hasCSS("font-weight", "400");
      }
    }
  }

  @Test
  @DisplayName("P10 values keep their direction in a panel that runs from right to left")
  void valuesKeepTheirDirection() {
    FakeTenant tenant = portal.tenant("arabic");
    tenant.locale = "ar";
    tenant.company = "شبكة الأفق";
    UUID plan = tenant.addPlan("Home 20").id();
    UUID line =
        tenant
            .subscribers
            .add(
                Map.of(
                    "username", "line-7.ana",
                    "fullName", "محمد الأحمد",
                    "phone", "+49 333",
                    "planId", plan,
                    "planName", "Home 20"))
            .id();
    try (Browser browser = portal.browser(tenant)) {
      browser.open(portal.panel(tenant, "subscribers/detail?id=" + line));
      for (String value : List.of("+49 333", "just now")) {
        assertThat(runsLeftToRight(browser, value)).as(value).isTrue();
      }
      assertThat(measured(browser, "fonts"))
          .asInstanceOf(InstanceOfAssertFactories.LIST)
          .contains("Inter", "Vazirmatn");
      browser.picture("72-right-to-left-line");
      browser.open(portal.panel(tenant, "subscribers?cols=username,phone,createdAt"));
      for (String value : List.of("+49 333", "just now", "line-7.ana")) {
        assertThat(runsLeftToRight(browser, value)).as(value).isTrue();
      }
      browser.picture("73-right-to-left-list");
    }
  }

  private static boolean runsLeftToRight(Browser browser, String text) {
    browser.awaitText(text);
    browser.page().evaluate(SCRIPT);
    return (Boolean)
        browser
            .page()
            .locator("main")
            .getByText(text)
            .first()
            .evaluate("(each, text) => look.runsLeftToRight(each, text)", text);
  }

  private static double number(Browser browser, String what) {
    return ((Number) measured(browser, what)).doubleValue();
  }

  private static Object measured(Browser browser, String what) {
    browser.page().evaluate(SCRIPT);
    return browser.page().evaluate("look." + what + "()");
  }

  private static String script() {
    try (InputStream file = LookIT.class.getResourceAsStream("look.js")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
