package net.lastmile.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClientSecretTest {
  @Test
  void derivesTheSameSecretAsTheTenantService() {
    // RFC 4231 has no pair of key and text like ours; this one is from openssl dgst -mac HMAC.
    byte[] key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    assertThat(ClientSecret.of("panel-demo", key))
        .isEqualTo("mY5ef8FitT3Ei8wa9qiY1gTm3cDd6bTU4N4hqRR7EoU");
  }

  @Test
  void challengesWithTheVerifiersDigest() {
    // RFC 7636 appendix B.
    var attempt =
        new LogInAttempt("s", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", Destination.DASHBOARD);
    assertThat(attempt.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }

  @Test
  void neverStartsTwoAttemptsAlike() {
    assertThat(LogInAttempt.towards(Destination.ACCOUNT).state())
        .isNotEqualTo(LogInAttempt.towards(Destination.ACCOUNT).state());
  }

  @Test
  void keepsTokensOutOfLogs() {
    assertThat(new Tokens("subject", "a-secret", "b-secret", "c-secret", null).toString())
        .doesNotContain("secret");
    assertThat(LogInAttempt.towards(Destination.ACCOUNT).toString())
        .isEqualTo("LogInAttempt[target=Destination[address=/panel/account]]");
  }
}
