package net.lastmile.eap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.lastmile.api.eap.EapIdentityRequest;
import net.lastmile.api.problem.Problem.FieldError;
import net.lastmile.certificates.Issued;
import net.lastmile.certificates.Pem;
import net.lastmile.certificates.TestAuthority;
import net.lastmile.platform.fields.RequestRules;
import net.lastmile.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class OwnIdentityTest {
  private static final Instant NOW = Instant.now();

  private final TestAuthority authority = new TestAuthority();
  private final Issued good = authority.issue("eap.isp.test", Duration.ofDays(30), NOW);
  private final String key = TestAuthority.pem(good.key());

  @Test
  void takesAChainAndItsKey() {
    String chain = Pem.of(List.of(good.certificate(), authority.certificate()));
    OwnIdentity own = OwnIdentity.of(new EapIdentityRequest(chain, key), NOW);
    assertThat(own.certificate().server()).isEqualTo(good.certificate());
    assertThat(own.certificate().authority()).isEqualTo(authority.certificate());
    assertThat(own.key()).isEqualTo(good.key());
  }

  @Test
  void namesTheFieldThatIsWrong() throws Exception {
    String chain = Pem.of(good.certificate());
    assertRefused("", key, "chain", "required");
    assertRefused(chain, null, "key", "required");
    assertRefused("no certificate", key, "chain", "invalid");
    assertRefused(chain, "no key", "key", "invalid");
    assertRefused(chain.repeat(200), key, "chain", "too-long");
    assertRefused(Pem.of(authority.certificate()) + chain, key, "chain", "unordered");
    Issued old = authority.issue("eap.isp.test", Duration.ofDays(1), NOW.minus(Duration.ofDays(9)));
    assertRefused(chain, TestAuthority.pem(old.key()), "key", "mismatch");
    assertRefused(Pem.of(old.certificate()), TestAuthority.pem(old.key()), "chain", "expired");
    KeyPairGenerator small = KeyPairGenerator.getInstance("RSA");
    small.initialize(1024);
    KeyPair weak = small.generateKeyPair();
    assertRefused(
        Pem.of(authority.certify("eap.isp.test", weak.getPublic())),
        TestAuthority.pem(weak.getPrivate()),
        "chain",
        "weak");
  }

  private static void assertRefused(String chain, String key, String field, String code) {
    EapIdentityRequest request = new EapIdentityRequest(chain, key);
    List<FieldError> errors = RequestRules.errors(request, false);
    if (errors.isEmpty()) {
      ProblemException refused =
          catchThrowableOfType(ProblemException.class, () -> OwnIdentity.of(request, NOW));
      assertThat(refused).as(field + " " + code).isNotNull();
      errors = refused.fields();
    }
    assertThat(errors.getFirst().field()).isEqualTo(field);
    assertThat(errors.getFirst().code()).isEqualTo(code);
  }
}
