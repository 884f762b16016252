package net.lastmile.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import net.lastmile.keycloak.realm.EdgeKey;
import org.junit.jupiter.api.Test;

/** An edge identifies itself with an assertion that it has signed (RFC 7523, section 2.2). */
class EdgeTokenIT {
  private static final int ASSERTION_SECONDS = 60;
  private static final KeycloakServer SERVER = KeycloakServer.shared();

  @Test
  void aSignedAssertionGetsRegionAndRole() throws Exception {
    JsonNode claims = ask(KeycloakServer.EDGE_KEY.key()).claims("access_token");

    assertThat(claims.get("region").asText()).isEqualTo("local");
    assertThat(claims.get("groups").toString()).isEqualTo("[\"edge\"]");
    assertThat(claims.get("azp").asText()).isEqualTo("edge-1");
  }

  @Test
  void anotherKeysSignatureIsRefused() throws Exception {
    assertThat(ask(EdgeKey.generate().key()).status()).isBetween(400, 401);
  }

  private static Answer ask(PrivateKey key) throws GeneralSecurityException {
    return new TokenEndpoint(SERVER)
        .post(
            Map.of(
                "grant_type", "client_credentials",
                "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion", assertion(key)));
  }

  private static String assertion(PrivateKey key) throws GeneralSecurityException {
    long now = Instant.now().getEpochSecond();
    String claims =
        """
        {"iss":"edge-1","sub":"edge-1","aud":"%s","jti":"%s","iat":%d,"exp":%d}"""
            .formatted(
                SERVER.at("protocol/openid-connect/token"),
                UUID.randomUUID(),
                now,
                now + ASSERTION_SECONDS);
    String signed = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + encoded(claims);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
