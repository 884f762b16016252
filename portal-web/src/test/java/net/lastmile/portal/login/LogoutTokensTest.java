package net.lastmile.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I9 a log-out is believed only as the identity provider signs it for a panel")
class LogoutTokensTest {
  private static final String ISSUER = "http://localhost:8180/realms/platform";
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static RSAKey ours;
  private static RSAKey foreign;
  private static LogoutTokens tokens;

  @BeforeAll
  static void makeKeys() throws Exception {
    ours = new RSAKeyGenerator(2048).keyID("k").generate();
    foreign = new RSAKeyGenerator(2048).keyID("k").generate();
    tokens = new LogoutTokens(ISSUER, new ImmutableJWKSet<>(new JWKSet(ours.toPublicJWK())));
  }

  @Test
  void tellsWhoseLogInHasEnded() throws Exception {
    assertThat(tokens.subject(signed(ours, claims -> {}))).hasValue("ana");
  }

  @Test
  void refusesAForeignSignature() throws Exception {
    assertThat(tokens.subject(signed(foreign, claims -> {}))).isEmpty();
  }

  @Test
  void refusesAnotherIssuer() throws Exception {
    assertThat(tokens.subject(signed(ours, claims -> claims.issuer("http://evil")))).isEmpty();
  }

  @Test
  void refusesATokenForNoPanel() throws Exception {
    assertThat(tokens.subject(signed(ours, claims -> claims.audience("lastmile-cli")))).isEmpty();
  }

  @Test
  void refusesAnAccessTokenInItsPlace() throws Exception {
    assertThat(tokens.subject(signed(ours, claims -> claims.claim("events", null)))).isEmpty();
  }

  @Test
  void refusesAnotherEvent() throws Exception {
    assertThat(
            tokens.subject(
                signed(ours, claims -> claims.claim("events", Map.of("urn:other", Map.of())))))
        .isEmpty();
  }

  @Test
  void refusesAnIdTokenThatCarriesANonce() throws Exception {
    assertThat(tokens.subject(signed(ours, claims -> claims.claim("nonce", "n")))).isEmpty();
  }

  @Test
  void refusesAnExpiredOne() throws Exception {
    assertThat(
            tokens.subject(
                signed(
                    ours,
                    claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))))))
        .isEmpty();
  }

  @Test
  void refusesWhatIsNoToken() {
    assertThat(tokens.subject("no.token.atall")).isEmpty();
    assertThat(tokens.subject("")).isEmpty();
  }

  private static String signed(RSAKey key, Consumer<JWTClaimsSet.Builder> change) throws Exception {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience("panel-north")
            .subject("ana")
            .issueTime(new Date())
            .expirationTime(Date.from(Instant.now().plusSeconds(120)))
            .claim("events", Map.of(EVENT, Map.of()))
            .claim("sid", "s");
    change.accept(claims);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("k")
                .type(new JOSEObjectType("logout+jwt"))
                .build(),
            claims.build());
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }
}
