package net.lastmile.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the page looks like on which staff log in. */
class LogInPageIT {
  private static final KeycloakServer SERVER = KeycloakServer.shared();

  /** All that a page loads, unpacked; browsers transfer less. */
  private static final int MOST_OCTETS = 150_000;

  private static final Pattern LOADED =
      Pattern.compile("<link href=\"([^\"]+)\" rel=\"stylesheet\"|<script[^>]* src=\"([^\"]+)\"");
  private static final Pattern ICON =
      Pattern.compile("<link rel=\"icon\" type=\"image/svg\\+xml\" href=\"([^\"]+)\"");
  private static final Pattern LATIN_FONT =
      Pattern.compile("url\\(\"(\\.\\./fonts/inter-latin\\.woff2)\"\\)");

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void companies() {
    new Tenants(SERVER)
        .tenant("plain", "#0a7f5a", "0123456789abcdef")
        .tenant("wicked", "red;} body{display:none", "\"><script>alert(1)</script>");
  }

  @Test
  @DisplayName("T12 the log-in page has the company's name, logo and colour")
  void thePageIsTheCompanys() {
    assertThat(page("plain").body())
        .contains("Company plain", "--brand: #0a7f5a")
        .contains("http://plain.localhost:8080/logo?v=0123456789abcdef");
  }

  @Test
  @DisplayName("T12 a colour or a logo that is none is left out")
  void nobodyElsesMarkupGetsIn() {
    assertThat(page("wicked").body())
        .contains("Company wicked")
        .doesNotContain("display:none", "alert(1)", "lm-logo");
  }

  @Test
  void whoForgotThePasswordIsLedToTheCompanysPanel() {
    assertThat(page("plain").body())
        .contains("<a href=\"http://plain.localhost:8080/forgotten\">Forgotten your password?</a>");
  }

  @Test
  void theTabHasThePanelsIcon() throws Exception {
    Matcher icon = ICON.matcher(page("plain").body());
    assertThat(icon.find()).isTrue();
    Map<URI, byte[]> loaded = new LinkedHashMap<>();
    load(SERVER.issuer().resolve(icon.group(1)), loaded);
    assertThat(loaded.values())
        .containsExactly(
            Files.readAllBytes(Path.of("../../portal-web/src/main/webapp/resources/lm/icon.svg")));
    assertThat(icon.find()).as("another").isFalse();
  }

  @Test
  @DisplayName("the page loads our font and no other, and weighs little")
  void thePageIsLight() throws Exception {
    Map<URI, byte[]> loaded = new LinkedHashMap<>();
    Answer page = page("plain");
    Matcher link = LOADED.matcher(page.body());
    while (link.find()) {
      load(SERVER.issuer().resolve(link.group(1) == null ? link.group(2) : link.group(1)), loaded);
    }
    URI style =
        loaded.keySet().stream().filter(each -> each.getPath().endsWith(".css")).findFirst().get();
    String css = new String(loaded.get(style), StandardCharsets.UTF_8);
    Matcher font = LATIN_FONT.matcher(css);
    assertThat(font.find()).isTrue();
    load(style.resolve(font.group(1)), loaded);

    assertThat(loaded.keySet()).filteredOn(each -> each.getPath().endsWith(".css")).hasSize(1);
    assertThat(css).contains("--accent", ".dark").doesNotContain("#{", "RedHat");
    assertThat(page.body().length() + loaded.values().stream().mapToInt(each -> each.length).sum())
        .isLessThan(MOST_OCTETS);
  }

  private static Answer page(String slug) {
    return new Browser(SERVER).openPanel(slug);
  }

  private void load(URI file, Map<URI, byte[]> into) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        client.send(HttpRequest.newBuilder(file).build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(file.toString()).isEqualTo(200);
    into.put(file, answer.body());
  }
}
