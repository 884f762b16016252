package net.lastmile.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a log-in attempt that the browser keeps")
class AttemptSealTest {
  private final AttemptSeal seal = new AttemptSeal(new byte[32]);
  private final LogInAttempt attempt =
      LogInAttempt.towards(new Destination("/panel/subscribers?q=a%20b"));

  @Test
  void comesBackAsItWas() {
    String kept = seal.close(attempt);
    assertThat(kept).matches("[A-Za-z0-9_-]+").doesNotContain(attempt.verifier());
    assertThat(seal.open(attempt.state(), kept)).hasValue(attempt);
  }

  @Test
  void isNothingForAnotherStateOrAnotherKeyOrIfChanged() {
    String kept = seal.close(attempt);
    char last = kept.charAt(20) == 'A' ? 'B' : 'A';
    String changed = kept.substring(0, 20) + last + kept.substring(21);
    byte[] other = new byte[32];
    other[0] = 1;
    assertThat(seal.open("another", kept)).isEmpty();
    assertThat(seal.open(attempt.state(), changed)).isEmpty();
    assertThat(seal.open(attempt.state(), "")).isEmpty();
    assertThat(seal.open(attempt.state(), "no base64!")).isEmpty();
    assertThat(new AttemptSeal(other).open(attempt.state(), kept)).isEmpty();
  }
}
