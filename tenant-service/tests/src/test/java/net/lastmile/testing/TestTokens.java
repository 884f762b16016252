package net.lastmile.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tokens as Keycloak would sign them, but signed by the tests' own key. */
public final class TestTokens {
  static final String ISSUER = "http://tests.invalid/realms/platform";
  private static final int KEY_BITS = 2048;
  private static final Duration LIFE = Duration.ofHours(1);

  private final RSAKey key;

  TestTokens() {
    try {
      key = new RSAKeyGenerator(KEY_BITS).keyID("test").algorithm(JWSAlgorithm.RS256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String jwks() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  /** The tenant's first admin, under another name. */
  public String admin(TestTenant tenant) {
    return sign(
        of(tenant, claims("admin", "admin@" + tenant.slug()).subject(tenant.admin().toString())));
  }

  /**
   * A log-in of a tenant.
   *
   * @param kind as the realm names it
   * @param subject the identity provider's id
   */
  public String staff(String kind, TestTenant tenant, UUID subject) {
    return staff(kind, tenant, subject, Instant.now());
  }

  /** The same, issued at this time. */
  public String staff(String kind, TestTenant tenant, UUID subject, Instant issuedAt) {
    return sign(
        of(tenant, claims(kind, "someone@" + tenant.slug()))
            .subject(subject.toString())
            .issueTime(Date.from(issuedAt)));
  }

  private static JWTClaimsSet.Builder of(TestTenant tenant, JWTClaimsSet.Builder claims) {
    return claims.claim(
        "organization",
        Map.of(
            tenant.slug(),
            Map.of(
                "id", UUID.randomUUID().toString(), "tenant_id", List.of(tenant.id().toString()))));
  }

  public String operator() {
    return sign(claims("operator", "operator"));
  }

  public String edge(String node, String region) {
    return sign(
        claims("edge", "service-account-" + node)
            // Keycloak puts no username into a service account's token.
            .claim("preferred_username", null)
            .claim("azp", node)
            .claim("region", region));
  }

  /** A token with these claims in addition to the usual ones. */
  public String with(String kind, Map<String, Object> more) {
    JWTClaimsSet.Builder claims = claims(kind, "someone");
    more.forEach(claims::claim);
    return sign(claims);
  }

  private static JWTClaimsSet.Builder claims(String kind, String username) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience("lastmile-api")
        .claim("typ", "Bearer")
        .subject(UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)).toString())
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFE)))
        .claim("preferred_username", username)
        .claim("name", "Test " + kind)
        .claim("email", "test@example.net")
        .claim("groups", List.of(kind));
  }

  private String sign(JWTClaimsSet.Builder claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256)
                  .keyID(key.getKeyID())
                  .type(JOSEObjectType.JWT)
                  .build(),
              claims.build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
