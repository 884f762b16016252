package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;

/** What a page looks like in four dresses, kept as files, and whether all can read it. */
final class Pictures {
  private static final int SHOT_MS = 20_000;
  private static final int SHOTS = 3;

  /** What is wider than its frame does not make the page wider. */
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
   * Keeps the page as a picture: light and dark, wide and as on a phone; and holds it against the
   * rules of WCAG 2.2 AA.
   */
  void keep(String name) {
    assertAccessible(name); // First: a change of dress fades, and half a fade has no contrast.
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
   * On a busy machine chromium may never draw the frame that it is asked for, and then the next.
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
                // No frames here, so that it need not open a second page to gather what it found.
                .setLegacyMode(true)
                // Keycloak's own line that says who is logging in; it has no label.
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
