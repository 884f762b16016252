package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One stranger without a log-in against everybody else (issue 9, "One stranger stops the
 * platform").
 */
@FaultTest
@Order(94)
class OverloadIT {
  private static final int FLOOD = 300;

  /** Long enough for a slow machine; without the fix the answer comes only when the flood ends. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final Stack stack = Stack.mortal();

  @ParameterizedTest(name = "{0}")
  @DisplayName("300 connections of a kind, held open, leave the API and health answering")
  @CsvSource(
      delimiter = '|',
      value = {
        "pages|GET /signup HTTP/1.1~Host: localhost~~",
        "bodies|POST /api/signup HTTP/1.1~Host: localhost~Content-Length: 900~~{",
        "headers|GET /api/signup HTTP/1.1~Host: localhost~X-Slow: ",
        "sockets|GET /panel/live HTTP/1.1~Host: localhost~Connection: Upgrade~Upgrade: websocket"
            + "~Sec-WebSocket-Version: 13~Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==~~"
      })
  void aFloodHoldsNobodyUp(String kind, String request) throws Exception {
    List<Socket> flood = new ArrayList<>();
    try {
      for (int i = 0; i < FLOOD; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), stack.port(8080));
        flood.add(socket);
        socket
            .getOutputStream()
            .write(request.replace("~", "\r\n").getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(get(stack.port(8080), "/api/signup/slugs/any-name").statusCode()).isEqualTo(200);
      assertThat(get(stack.port(8090), "/health/ready").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : flood) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @DisplayName("nobody gets a session by asking for a page")
  @ValueSource(
      strings = {
        "/",
        "/signup",
        "/signup/verify?token=none",
        "/signup/sent",
        "/find",
        "/logged-out",
        "/log-out",
        "/log-in",
        "/callback",
        "/panel/dashboard",
        "/panel/live?ticket=none",
        "/nothing",
        "/health/ready"
      })
  void noSessionBeforeTheLogIn(String path) {
    for (String host : List.of("localhost", "demo.localhost")) {
      RawAnswer answer = RawAnswer.of(stack.siteUrl(), host, path);
      assertThat(answer.status()).as(host + path).isPositive();
      assertThat(answer.header("set-cookie")).as(host + path).doesNotContain("JSESSIONID");
    }
  }

  @Test
  @DisplayName("a log-in on its way is kept by the browser, for minutes and for the way back alone")
  void aLogInOnItsWay() {
    stack.demo();
    RawAnswer answer = RawAnswer.of(stack.siteUrl(), "demo.localhost", "/panel/dashboard");
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("set-cookie"))
        .hasLineCount(1)
        .startsWith("log-in-")
        .contains("Path=/callback", "Max-Age=1800", "HttpOnly", "SameSite=Lax");
  }

  @Test
  @DisplayName("a page that asks whether something changed begins no log-in")
  void aQuestionIsNoLogIn() {
    stack.demo();
    RawAnswer answer =
        RawAnswer.of(
            stack.siteUrl(),
            "demo.localhost",
            "/panel/live?ticket=none",
            "Accept: application/json");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("set-cookie")).isEmpty();
  }

  private static HttpResponse<String> get(int port, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://localhost:%d%s".formatted(port, path));
      return client.send(
          HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
    }
  }
}
