package net.lastmile.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two tenants, each with an {@code ana}. */
class BrowserLoginIT {
  private static final String REFUSED = "Wrong username or password.";
  private static final KeycloakServer SERVER = KeycloakServer.shared();

  private final Browser browser = new Browser(SERVER);

  @BeforeAll
  static void twoTenants() {
    new Tenants(SERVER)
        .tenant("north", "#0a7f5a")
        .staff("north", "ana", "password-of-north")
        .tenant("south", "#123456")
        .staff("south", "ana", "password-of-south");
  }

  @Test
  @DisplayName("I1 a local name logs in at its own tenant, and the token says which")
  void eachLogsInAtTheirOwn() {
    for (String slug : new String[] {"north", "south"}) {
      Answer back = new Browser(SERVER).logIn(slug, "ana", "password-of-" + slug);

      JsonNode claims =
          new TokenEndpoint(SERVER).code(slug, back.code().orElseThrow()).claims("access_token");
      assertThat(claims.at("/organization/" + slug + "/tenant_id/0").asText())
          .isEqualTo("id-of-" + slug);
      assertThat(claims.get("groups").toString()).contains("\"admin\"");
      assertThat(claims.get("preferred_username").asText()).isEqualTo("ana@" + slug);
    }
  }

  @Test
  void theFullNameIsTakenAtItsOwnTenant() {
    assertThat(browser.logIn("north", "ana@north", "password-of-north").code()).isPresent();
  }

  @Test
  void theOthersAnaGetsTheAnswerOfAWrongPassword() {
    assertThat(browser.logIn("north", "ana", "password-of-south").body()).contains(REFUSED);
    assertThat(browser.logIn("north", "ana@south", "password-of-south").body()).contains(REFUSED);
    assertThat(browser.logIn("north", "nobody", "password-of-south").body()).contains(REFUSED);
  }

  @Test
  void aPanelsClientServesItsTenantWhateverTheScopeSays() {
    Answer page = browser.open("panel-north", "north", "openid organization:south");

    Answer answer =
        browser.submit(page, Map.of("username", "ana", "password", "password-of-south"));

    assertThat(answer.body()).contains(REFUSED);
  }

  @Test
  void aSecondVisitNeedsNoPassword() {
    browser.logIn("north", "ana", "password-of-north");

    assertThat(browser.openPanel("north").code()).isPresent();
  }

  @Test
  void aKeptLogInOpensNoOtherTenantsPanelAndIsReplacedThere() {
    browser.logIn("north", "ana", "password-of-north");

    assertThat(browser.openPanel("south").asksForPassword()).isTrue();
    assertThat(browser.logIn("south", "ana", "password-of-south").code()).isPresent();
    assertThat(browser.openPanel("south").code()).isPresent();
    assertThat(browser.openPanel("north").asksForPassword()).isTrue();
  }
}
