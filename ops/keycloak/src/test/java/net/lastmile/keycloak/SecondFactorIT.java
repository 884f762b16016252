package net.lastmile.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SecondFactorIT {
  private static final String PASSWORD = "password-of-ben";

  private final KeycloakServer server = KeycloakServer.shared();
  private final TokenEndpoint tokens = new TokenEndpoint(server);

  @Test
  @DisplayName("I7 an authenticator is set up at the first log-in and asked for at the next")
  void setUpThenAskedFor() {
    new Tenants(server)
        .tenant("codes", "#123456")
        .staff("codes", "ben", PASSWORD, "CONFIGURE_TOTP");

    Totp authenticator = setUp();

    Browser next = new Browser(server);
    Answer askedForCode = next.logIn("codes", "ben", PASSWORD);
    assertThat(askedForCode.code()).isEmpty();
    assertThat(next.submit(askedForCode, Map.of("otp", wrong(authenticator))).code()).isEmpty();
    Answer again = new Browser(server).logIn("codes", "ben", PASSWORD);
    assertThat(again.asksForPassword()).isFalse();
    // The next step's code is valid already and, unlike this step's, has not been used.
    assertThat(
            next.submit(next.logIn("codes", "ben", PASSWORD), Map.of("otp", authenticator.code(1)))
                .code())
        .isPresent();
    assertThat(tokens.password("ben@codes", PASSWORD, "openid organization:codes").status())
        .isBetween(400, 401);
  }

  private Totp setUp() {
    Browser first = new Browser(server);
    Answer page = first.logIn("codes", "ben", PASSWORD);
    Totp authenticator = new Totp(page.input("totpSecret"));
    Answer back =
        first.submit(
            page,
            Map.of(
                "totp", authenticator.code(0),
                "totpSecret", authenticator.secret(),
                "userLabel", "phone"));
    assertThat(back.code()).as(back.body()).isPresent();
    return authenticator;
  }

  private static String wrong(Totp authenticator) {
    return authenticator.code(0).equals("000000") ? "111111" : "000000";
  }
}
