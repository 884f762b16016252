package net.lastmile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;

/** Keeps pictures of a page in four variants, and checks that everybody can read it. */
final class Pictures {
  private static final int SHOT_MS = 20_000;
  private static final int SHOTS = 3;

  /** Content that overflows its frame does not make the page wider, so it is counted here. */
  private static final String CUT_OFF =
      """
      [...document.querySelectorAll('main .card, main .ui-datatable-tablewrapper')]
        .filter(frame => frame.scrollWidth > frame.clientWidth + 1).length
      """;

  private final Page page;

  Pictures(Page page) {
    this.page = page;
  }

  /**
   * Keeps pictures of the page, light and dark, on a wide screen and on a phone, and checks it
   * against the rules of WCAG 2.2 AA.
   */
  void keep(String name) {
    assertAccessible(name); // First, because a change of colours fades and has no contrast halfway.
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      shoot(name, scheme, 1440, 900);
      shoot(name, scheme, 360, 780);
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(1440, 900);
  }

  private void shoot(String name, ColorScheme scheme, int width, int height) {
    page.setViewportSize(width, height);
    page.evaluate("window.scrollTo(0, 0)");
    String file =
        "%s-%s-%d.png".formatted(name, scheme.name().toLowerCase(java.util.Locale.ROOT), width);
    take(file);
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue())
        .as("%s is wider than the screen", file)
        .isLessThanOrEqualTo(1);
    assertThat(((Number) page.evaluate(CUT_OFF)).intValue())
        .as("cards and tables that %s shows a part of", file)
        .isZero();
  }

  /**
   * Tries again: on a busy machine chromium may never draw the requested frame, but then the next.
   */
  private void take(String file) {
    Page.ScreenshotOptions whole =
        new Page.ScreenshotOptions()
            .setPath(Path.of(System.getProperty("screenshots"), file))
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setTimeout(SHOT_MS)
            .setFullPage(true);
    for (int shot = 1; shot < SHOTS; shot++) {
      try {
        page.screenshot(whole);
        return;
      } catch (TimeoutError e) {
        System.err.println(file + ", shot " + shot + ": " + e.getMessage());
      }
    }
    page.screenshot(whole);
  }

  private void assertAccessible(String name) {
    var serious =
        new AxeBuilder(page)
                // There are no frames here, so no second page is needed to collect the results.
                .setLegacyMode(true)
                // Keycloak's own field with the name of the person logging in; it has no label.
                .exclude("#kc-attempted-username")
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .stream()
                .filter(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                // PrimeFaces puts its messages into a list whose items are alerts.
                .filter(violation -> !violation.getId().equals("list"))
                .map(
                    violation ->
                        violation.getId() + ": " + violation.getNodes().getFirst().getHtml())
                .toList();
    assertThat(serious).as("accessibility of " + name).isEmpty();
  }
}
