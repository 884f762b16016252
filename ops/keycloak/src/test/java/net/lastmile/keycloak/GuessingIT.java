package net.lastmile.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Wrong passwords from several addresses, at two tenants. */
class GuessingIT {
  private static final KeycloakServer SERVER = KeycloakServer.shared();
  private static final int LIMIT = 10;
  private static final int REFUSED = 400;

  /**
   * Two tries within 200 ms hold the name up at once, and tries while it is held up do not count.
   */
  private static final int BETWEEN_TRIES_MILLIS = 250;

  private final TokenEndpoint tokens = new TokenEndpoint(SERVER);

  @BeforeAll
  static void twoTenants() {
    new Tenants(SERVER)
        .tenant("up", "#123456")
        .staff("up", "eve", "password-of-eve-u")
        .staff("up", "zoe", "password-of-zoe-u")
        .tenant("down", "#123456")
        .staff("down", "eve", "password-of-eve-d")
        .staff("down", "zoe", "password-of-zoe-d");
  }

  @Test
  @DisplayName("A name is held up where wrong passwords come from, and for nobody else")
  void aStrangerKeepsOutNobody() {
    guess("127.0.0.31", "eve@up");

    assertThat(logIn("127.0.0.31", "eve@up", "password-of-eve-u")).isEqualTo(REFUSED);
    assertThat(logIn("127.0.0.32", "eve@up", "password-of-eve-u")).isEqualTo(200);
    assertThat(logIn("127.0.0.31", "eve@up", "password-of-eve-u")).isEqualTo(REFUSED);
    assertThat(logIn("127.0.0.31", "eve@down", "password-of-eve-d")).isEqualTo(200);
  }

  @Test
  @DisplayName(
      "A name guessed from many addresses is held up, but not where its owner is logged in")
  void aGuesserWithManyAddressesIsHeldUp() {
    assertThat(logIn("127.0.0.40", "zoe@up", "password-of-zoe-u")).isEqualTo(200);
    for (int source = 1; source <= KeycloakServer.SOURCES_OF_A_NAME; source++) {
      guess("127.0.0.4" + source, "zoe@up");
    }

    assertThat(logIn("127.0.0.49", "zoe@up", "password-of-zoe-u")).isEqualTo(REFUSED);
    assertThat(logIn("127.0.0.49", "zoe@down", "password-of-zoe-d")).isEqualTo(200);
    assertThat(logIn("127.0.0.40", "zoe@up", "password-of-zoe-u")).isEqualTo(200);
  }

  private void guess(String source, String name) {
    for (int i = 0; i < LIMIT; i++) {
      assertThat(logIn(source, name, "wrong")).isEqualTo(REFUSED);
      awaitNextTry();
    }
  }

  private static void awaitNextTry() {
    try {
      Thread.sleep(BETWEEN_TRIES_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private int logIn(String source, String name, String password) {
    String slug = name.substring(name.indexOf('@') + 1);
    return tokens.from(source).password(name, password, "openid organization:" + slug).status();
  }
}
