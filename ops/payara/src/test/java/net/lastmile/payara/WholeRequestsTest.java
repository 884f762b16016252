package net.lastmile.payara;

import static net.lastmile.payara.TestListener.get;
import static net.lastmile.payara.TestListener.readUntil;
import static net.lastmile.payara.TestListener.request;
import static net.lastmile.payara.TestListener.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Well-behaved requests pass through unchanged. */
class WholeRequestsTest {
  /** One request at a time: anything that is not given back shows at the next request. */
  private static final Limits ONE = TestListener.limits(9, 1, 1);

  private TestListener listener;

  @BeforeEach
  void start() throws Exception {
    listener = new TestListener(ONE, Duration.ofDays(1));
  }

  @AfterEach
  void stop() throws Exception {
    listener.close();
  }

  @ParameterizedTest
  @DisplayName("a body is read whole, whether it is held or read by the thread")
  @ValueSource(ints = {0, 1, Limits.HELD_OCTETS, Limits.HELD_OCTETS + 1, 3_000_000})
  void bodyOfLength(int octets) throws Exception {
    String path = "/api/edge/events";
    try (Socket socket =
        listener.send(
            request("POST", path, "X-Forwarded-For: 192.0.2.1", "Content-Length: " + octets))) {
      for (int turn = 0; turn < 2; turn++) {
        if (turn > 0) {
          write(
              socket,
              request("POST", path, "X-Forwarded-For: 192.0.2.1", "Content-Length: " + octets));
        }
        write(socket, "x".repeat(octets));
        assertThat(readUntil(socket, "read " + octets)).startsWith("HTTP/1.1 200");
      }
    }
  }

  @Test
  void bodyInChunks() throws Exception {
    try (Socket socket =
        listener.send(request("POST", "/api/x", "Transfer-Encoding: chunked") + "3\r\nabc\r\n")) {
      write(socket, "2\r\nde\r\n");
      write(socket, "0\r\n\r\n");
      assertThat(readUntil(socket, "read 5")).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  @DisplayName("who asks first whether to send a body is told to")
  void expectation() throws Exception {
    try (Socket socket =
        listener.send(request("POST", "/api/x", "Content-Length: 3", "Expect: 100-continue"))) {
      assertThat(readUntil(socket, "\r\n\r\n")).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      write(socket, "abc");
      assertThat(readUntil(socket, "read 3")).startsWith("HTTP/1.1 200");
    }
  }

  @ParameterizedTest
  @DisplayName("what is offered in place of HTTP/1.1 does not keep a thread waiting for the body")
  @ValueSource(strings = {"h2c", "websocket", "anything"})
  void offers(String protocol) throws Exception {
    try (Socket socket =
        listener.send(
            request(
                    "POST",
                    "/api/x",
                    "Connection: Upgrade",
                    "Upgrade: " + protocol,
                    "Content-Length: 3")
                + "abc")) {
      assertThat(readUntil(socket, "read 3")).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  @DisplayName("an offer to open a WebSocket is answered like any other GET")
  void noWebSockets() throws Exception {
    String offer =
        request(
            "GET",
            "/panel/live",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
    try (Socket socket = listener.send(offer + offer)) {
      assertThat(readUntil(socket, "read 0")).startsWith("HTTP/1.1 200");
      assertThat(readUntil(socket, "read 0")).contains("HTTP/1.1 200");
    }
  }

  @Test
  @DisplayName("two requests in one packet are answered one after the other")
  void pipelined() throws Exception {
    String one = request("POST", "/api/x", "Content-Length: 3") + "abc";
    try (Socket socket = listener.send(one + one)) {
      assertThat(readUntil(socket, "read 3")).startsWith("HTTP/1.1 200");
      assertThat(readUntil(socket, "read 3")).contains("HTTP/1.1 200");
    }
  }

  @Test
  @DisplayName("the end of one request gives nothing back of the next one on its connection")
  void nextOnTheConnection() throws Exception {
    String from = "X-Forwarded-For: 192.0.2.1";
    try (Socket socket = listener.send(get("/", from) + get("/wait", from))) {
      assertThat(readUntil(socket, "read 0")).startsWith("HTTP/1.1 200");
      listener.entered.acquire();
      assertThat(listener.statusOf("/", from)).isEqualTo("HTTP/1.1 429 Too Many Requests");
    }
  }

  @ParameterizedTest
  @DisplayName("a refusal says which request it is for, and is kept and guessed at by nobody")
  @CsvSource(
      delimiter = '|',
      value = {"9f3b.A_c-1 | 9f3b.A_c-1", "two words | none", "<b> | none", "'' | none"})
  void refusals(String id, String answered) throws Exception {
    String from = "X-Forwarded-For: 192.0.2.1";
    try (Socket _ = listener.send(get("/wait", from))) {
      listener.entered.acquire();
      String answer = listener.answerTo(get("/", from, "Lastmile-Request-Id: " + id));
      String headers = answer.toLowerCase(Locale.ROOT);
      assertThat(headers)
          .startsWith("http/1.1 429")
          .contains("x-content-type-options: nosniff", "cache-control: no-store", "retry-after: 5");
      if (answered.equals("none")) {
        assertThat(headers).doesNotContain("lastmile-request-id");
      } else {
        assertThat(answer).contains("Lastmile-Request-Id: " + answered + "\r\n");
      }
    }
  }
}
