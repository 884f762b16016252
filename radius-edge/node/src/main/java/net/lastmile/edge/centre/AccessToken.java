package net.lastmile.edge.centre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import net.lastmile.edge.config.EdgeSettings;

/**
 * The node's access token: client credentials (RFC 6749 section 4.4), authenticated by an assertion
 * signed with the node's own key (RFC 7523 section 2.2), kept until shortly before it expires.
 */
final class AccessToken {
  private static final Duration ASSERTION_LIFE = Duration.ofSeconds(60);
  private static final Duration RENEW_BEFORE = Duration.ofSeconds(30);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final EdgeSettings.Centre settings;
  private final HttpClient http;
  private final ObjectMapper json;
  private final Clock clock;
  private String token;
  private Instant renewAt = Instant.MIN;

  AccessToken(EdgeSettings.Centre settings, HttpClient http, ObjectMapper json, Clock clock) {
    this.settings = settings;
    this.http = http;
    this.json = json;
    this.clock = clock;
  }

  synchronized String get() throws IOException, InterruptedException {
    if (!clock.instant().isBefore(renewAt)) {
      fetch();
    }
    return token;
  }

  /** Called when the centre did not accept the token, whatever its expiry says. */
  synchronized void forget() {
    renewAt = Instant.MIN;
  }

  private void fetch() throws IOException, InterruptedException {
    Instant now = clock.instant();
    HttpRequest request =
        HttpRequest.newBuilder(settings.tokenUrl())
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(assertion(now))))
            .build();
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw IdentityRefused.of(response.statusCode(), response.headers(), clock.instant());
    }
    JsonNode body = json.readTree(response.body());
    String given = body.path("access_token").asText();
    if (given.isEmpty()) {
      throw new IOException("what answers the token request gives no token");
    }
    token = given;
    renewAt = now.plusSeconds(body.path("expires_in").asLong()).minus(RENEW_BEFORE);
  }

  private String form(String assertion) {
    Map<String, String> fields =
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            settings.clientId(),
            "client_assertion_type",
            ASSERTION_TYPE,
            "client_assertion",
            assertion);
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private String assertion(Instant now) throws IOException {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(settings.clientId())
            .subject(settings.clientId())
            .audience(audience(settings.tokenUrl()))
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(ASSERTION_LIFE)))
            .build();
    SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
    try {
      jwt.sign(new RSASSASigner(settings.clientKey()));
    } catch (JOSEException e) {
      throw new IOException("the client assertion cannot be signed", e);
    }
    return jwt.serialize();
  }

  private static String audience(URI tokenUrl) {
    return tokenUrl.toString();
  }
}
