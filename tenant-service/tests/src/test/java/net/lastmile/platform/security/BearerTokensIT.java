package net.lastmile.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which tokens are refused and with what answers, and which headers every answer has. */
class BearerTokensIT {
  private static final Instant PAST = Instant.parse("2026-01-01T00:00:00Z");

  private final TestPlatform platform = TestPlatform.get();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  @DisplayName("a token that proves a log-in, or was given for another service, opens nothing")
  void refusesTokensThatAreNotForThisApi() throws Exception {
    var tokens = platform.tokens();
    assertThat(status(tokens.with("operator", Map.of()))).isEqualTo(200);
    for (Map<String, Object> claims :
        List.<Map<String, Object>>of(
            Map.of("typ", "ID"),
            Map.of("typ", "Refresh"),
            Map.of("typ", ""),
            Map.of("aud", "panel-north"),
            Map.of("aud", List.of("account", "lastmile-api-2")),
            Map.of("aud", List.of()))) {
      assertUnauthenticated(get("operator/tenants", tokens.with("operator", claims)), claims);
    }
  }

  @Test
  @DisplayName("an expired or broken token is answered by the API, not by the server's page")
  void answersBadTokensInProblemJson() throws Exception {
    String expired = platform.tokens().with("operator", Map.of("exp", PAST.getEpochSecond()));
    for (String token : List.of(expired, "x.y.z", "nonsense")) {
      assertUnauthenticated(get("operator/tenants", token), token);
    }
    assertUnauthenticated(get("tenant", null), "no token");
  }

  @Test
  @DisplayName("every answer forbids keeping and guessing, also those of the server itself")
  void everyAnswerSaysHowToTreatIt() throws Exception {
    String token = platform.tokens().operator();
    for (String path :
        List.of(
            "operator/tenants", "signup/slugs/free", "hosts/nobody.localhost", "no/such/thing")) {
      HttpResponse<String> answer = get(path, token);
      assertThat(answer.headers().firstValue("X-Content-Type-Options"))
          .as(path)
          .contains("nosniff");
      assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains("no-store");
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(path).contains("json");
    }
  }

  @Test
  @DisplayName("the server's own metrics are not for everybody")
  void keepsItsMetricsToItself() throws Exception {
    for (String path : List.of("/metrics", "/metrics/base", "/metrics?scope=vendor")) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(platform.url().resolve(path)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isBetween(400, 499);
      assertThat(answer.body()).as(path).doesNotContain("jvm", "memory");
    }
  }

  @Test
  @DisplayName("braces in a search are letters like others, or refused, but no fault of ours")
  void searchesForBraces() throws Exception {
    for (String query : List.of("q=%7Ba%7D", "q=%7B", "q={a}", "q=%7B%7D&sort=%7Bx%7D")) {
      assertThat(statusOf("/api/operator/tenants?" + query)).as(query).isBetween(200, 499);
    }
  }

  /** Sends an address unchanged, which our clients would not do. */
  private int statusOf(String address) throws IOException {
    URI url = platform.url();
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
              .formatted(address, platform.tokens().operator());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return Integer.parseInt(answer.readLine().split(" ", 3)[1]);
    }
  }

  private void assertUnauthenticated(HttpResponse<String> answer, Object what) {
    assertThat(answer.statusCode()).as(what + ": " + answer.body()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(what.toString())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("request.unauthenticated");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  private int status(String token) throws Exception {
    return get("operator/tenants", token).statusCode();
  }

  private HttpResponse<String> get(String path, String token)
      throws IOException, InterruptedException {
    URI uri = platform.url().resolve("/api/" + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
