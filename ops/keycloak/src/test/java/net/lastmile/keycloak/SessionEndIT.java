package net.lastmile.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SessionEndIT {
  private static final KeycloakServer SERVER = KeycloakServer.shared();

  private final Browser browser = new Browser(SERVER);
  private final TokenEndpoint tokens = new TokenEndpoint(SERVER);

  @BeforeAll
  static void tenant() {
    new Tenants(SERVER).tenant("ends", "#123456").staff("ends", "ana", "password-of-ends");
  }

  @Test
  @DisplayName("I8 a refresh token works once; its second use ends what it gave")
  void aRefreshTokenWorksOnce() {
    String first = logIn().json().get("refresh_token").asText();
    Answer second = tokens.refresh("ends", first);

    assertThat(second.status()).isEqualTo(200);
    assertThat(tokens.refresh("ends", first).status()).isEqualTo(400);
    assertThat(tokens.refresh("ends", second.json().get("refresh_token").asText()).status())
        .isEqualTo(400);
  }

  @Test
  @DisplayName("I9 log-out ends the session")
  void logOutEndsTheSession() {
    Answer given = logIn();

    browser.get(
        URI.create(
            SERVER.at("protocol/openid-connect/logout")
                + "?id_token_hint="
                + given.json().get("id_token").asText()));

    assertThat(tokens.refresh("ends", given.json().get("refresh_token").asText()).status())
        .isEqualTo(400);
    assertThat(browser.openPanel("ends").asksForPassword()).isTrue();
  }

  private Answer logIn() {
    Answer back = browser.logIn("ends", "ana", "password-of-ends");
    return tokens.code("ends", back.code().orElseThrow());
  }
}
