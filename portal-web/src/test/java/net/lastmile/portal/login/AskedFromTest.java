package net.lastmile.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AskedFromTest {
  private static final String HOST = "isp.example:8080";

  @Test
  @DisplayName("I9 pages of ours and the address bar may ask, another site's page may not")
  void tellsOwnPagesFromOthers() {
    assertThat(AskedFrom.ownPage("same-origin", null, HOST)).isTrue();
    assertThat(AskedFrom.ownPage("none", null, HOST)).isTrue();
    assertThat(AskedFrom.ownPage("cross-site", "http://isp.example:8080/", HOST)).isFalse();
    assertThat(AskedFrom.ownPage("same-site", null, HOST)).isFalse();
  }

  @Test
  void asksForTheReferrerWhereTheBrowserSaysNothing() {
    assertThat(AskedFrom.ownPage(null, "http://isp.example:8080/panel", HOST)).isTrue();
    assertThat(AskedFrom.ownPage(null, "http://isp.example/panel", HOST)).isFalse();
    assertThat(AskedFrom.ownPage(null, "http://evil.example/isp.example:8080", HOST)).isFalse();
    assertThat(AskedFrom.ownPage(null, "no address", HOST)).isFalse();
    assertThat(AskedFrom.ownPage(null, null, HOST)).isFalse();
  }

  @Test
  @DisplayName("P5 a log-in that a page's request asked for leads back to that page")
  void knowsThePageThatARequestCameFrom() {
    assertThat(AskedFrom.page("http://isp.example:8080/panel/plans/form?id=7", HOST))
        .isEqualTo(new Destination("/panel/plans/form?id=7"));
    assertThat(AskedFrom.page("http://evil.example/panel/plans", HOST))
        .isEqualTo(Destination.DASHBOARD);
    assertThat(AskedFrom.page(null, HOST)).isEqualTo(Destination.DASHBOARD);
  }
}
