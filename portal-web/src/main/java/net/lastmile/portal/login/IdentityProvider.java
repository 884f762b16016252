package net.lastmile.portal.login;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.portal.client.ApiUnavailable;
import net.lastmile.portal.client.Json;
import net.lastmile.portal.configuration.Settings;
import net.lastmile.portal.site.Query;

/** Keycloak's OpenID Connect endpoints, with the client that belongs to a panel. */
@ApplicationScoped
class IdentityProvider {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int FIRST_SERVER_ERROR = 500;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final Clock clock = Clock.systemUTC();
  private Settings settings;

  IdentityProvider() {}

  @Inject
  IdentityProvider(Settings settings) {
    this.settings = settings;
  }

  /**
   * Where to send the browser to log in.
   *
   * @param action a Keycloak application initiated action, or empty for a plain log-in
   */
  String authorizationUrl(HostView panel, LogInAttempt attempt, Optional<String> action) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", panel.oidcClientId());
    query.put("redirect_uri", callback(panel));
    query.put("scope", "openid organization:" + panel.slug());
    query.put("state", attempt.state());
    query.put("code_challenge", attempt.challenge());
    query.put("code_challenge_method", "S256");
    query.put("ui_locales", panel.locale() == null ? "en" : panel.locale());
    action.ifPresent(name -> query.put("kc_action", name));
    return endpoint("auth") + "?" + Query.encode(query);
  }

  /** Empty if the code is invalid or has expired. */
  Optional<Tokens> exchange(HostView panel, String code, LogInAttempt attempt) {
    return askForTokens(
        panel,
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            callback(panel),
            "code_verifier",
            attempt.verifier()));
  }

  /** Empty if the session at the identity provider is over. */
  Optional<Tokens> refresh(HostView panel, Tokens tokens) {
    return askForTokens(
        panel, Map.of("grant_type", "refresh_token", "refresh_token", tokens.refreshToken()));
  }

  /** Where to send the browser to end the identity provider's session too. */
  String logOutUrl(HostView panel, Tokens tokens) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", panel.oidcClientId());
    query.put("id_token_hint", tokens.idToken());
    query.put("post_logout_redirect_uri", site(panel) + "/logged-out");
    return endpoint("logout") + "?" + Query.encode(query);
  }

  private Optional<Tokens> askForTokens(HostView panel, Map<String, String> grant) {
    Map<String, String> form = new LinkedHashMap<>(grant);
    form.put("client_id", panel.oidcClientId());
    form.put("client_secret", ClientSecret.of(panel.oidcClientId(), settings.panelKey()));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(endpoint("token")))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(Query.encode(form)))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= FIRST_SERVER_ERROR) {
        throw new ApiUnavailable("the identity provider answered " + answer.statusCode(), null);
      }
      return answer.statusCode() == OK ? Optional.of(read(answer.body())) : Optional.empty();
    } catch (IOException unreachable) {
      throw new ApiUnavailable("the identity provider does not answer", unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ApiUnavailable("stopped while asking for tokens", stopped);
    }
  }

  private Tokens read(String body) throws IOException {
    JsonNode json = Json.MAPPER.readTree(body);
    String idToken = json.path("id_token").asText();
    return new Tokens(
        subject(idToken),
        json.path("access_token").asText(),
        json.path("refresh_token").asText(),
        idToken,
        clock.instant().plusSeconds(json.path("expires_in").asLong()));
  }

  /**
   * Does not check the signature: the token came directly from the provider, which is proof enough.
   */
  private static String subject(String idToken) throws IOException {
    byte[] claims = Base64.getUrlDecoder().decode(idToken.split("\\.")[1]);
    return Json.MAPPER.readTree(claims).path("sub").asText();
  }

  private String callback(HostView panel) {
    return site(panel) + "/callback";
  }

  /**
   * The base address of the panel in this browser: its own host name, or one of the tenant's
   * domains.
   */
  private String site(HostView panel) {
    String usual = settings.panelUrl(panel.slug());
    return usual.replaceFirst(Pattern.quote(URI.create(usual).getHost()), panel.host());
  }

  private String endpoint(String name) {
    return settings.issuer() + "/protocol/openid-connect/" + name;
  }
}
