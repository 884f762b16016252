package net.lastmile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;

/** Checks that everybody can read a page, and keeps pictures of it in four variants. */
final class Pictures {
  private static final int SHOT_MS = 20_000;
  private static final int SHOTS = 3;

  /** Content that overflows its frame does not make the page wider, so it is counted here. */
  private static final String CUT_OFF =
      """
      [...document.querySelectorAll('main .card, main .ui-datatable-tablewrapper')]
        .filter(frame => frame.scrollWidth > frame.clientWidth + 1).length
      """;

  /** Resolved when the page was drawn at its new size. */
  private static final String DRAWN =
      "new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

  /** Taking and packing pictures would be a tenth of the page tests' time. */
  private static final boolean KEPT = Boolean.getBoolean("pictures");

  private static final List<ColorScheme> ONE = List.of(ColorScheme.LIGHT);

  private final Page page;

  Pictures(Page page) {
    this.page = page;
  }

  /**
   * Checks the page against the rules of WCAG 2.2 AA, and that it fits a wide screen and a phone.
   * With {@code -Dpictures=true} it also keeps pictures of both, light and dark.
   */
  void keep(String name) {
    assertAccessible(name); // First, because a change of colours fades and has no contrast halfway.
    for (ColorScheme scheme : KEPT ? List.of(ColorScheme.LIGHT, ColorScheme.DARK) : ONE) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      look(name, scheme, 1440, 900);
      look(name, scheme, 360, 780);
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(1440, 900);
  }

  private void look(String name, ColorScheme scheme, int width, int height) {
    page.setViewportSize(width, height);
    page.evaluate("window.scrollTo(0, 0)");
    String picture =
        "%s-%s-%d.png".formatted(name, scheme.name().toLowerCase(java.util.Locale.ROOT), width);
    if (KEPT) {
      take(picture);
    } else {
      page.evaluate(DRAWN);
    }
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) overflow).intValue())
        .as("%s is wider than the screen", picture)
        .isLessThanOrEqualTo(1);
    assertThat(((Number) page.evaluate(CUT_OFF)).intValue())
        .as("cards and tables that %s shows a part of", picture)
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
                // What passes is not described, which takes longer than to find it.
                .options(violationsAlone())
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

  private static AxeRunOptions violationsAlone() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }
}
