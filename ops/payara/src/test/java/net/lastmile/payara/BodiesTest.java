package net.lastmile.payara;

import static net.lastmile.payara.TestListener.firstWithAnswer;
import static net.lastmile.payara.TestListener.readUntil;
import static net.lastmile.payara.TestListener.request;
import static net.lastmile.payara.TestListener.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits on bodies: all together, and those of one source. */
class BodiesTest {
  private static final Duration FOR_EVER = Duration.ofDays(1);
  private static final String OK = "HTTP/1.1 200 OK";
  private static final String TOO_LARGE = "HTTP/1.1 413 Content Too Large";
  private static final String TOO_MANY = "HTTP/1.1 429 Too Many Requests";
  private static final String BATCHES = "/api/edge/events";
  private static final String ONE = "X-Forwarded-For: 192.0.2.1";
  private static final String OTHER = "X-Forwarded-For: 192.0.2.2";
  private static final String CHUNKED = "Transfer-Encoding: chunked";
  private static final int HALF = 64 * 1024;

  @ParameterizedTest
  @DisplayName("what is larger than its path takes is refused before it is read")
  @ValueSource(
      strings = {
        "/api/signup",
        "/signup",
        "/api/edge/hello",
        "/api/edge/events/../../signup",
        "/api/edge/events;x",
        "/panel/brand/../../signup"
      })
  void tooLarge(String path) throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, FOR_EVER);
        Socket socket =
            listener.send(
                request("POST", path, "Content-Length: 140000000", "Expect: 100-continue"))) {
      assertThat(readUntil(socket, "\r\n").strip()).isEqualTo(TOO_LARGE);
    }
  }

  @ParameterizedTest
  @DisplayName("what is larger than even a large body may be is refused, or cut off on its way")
  @ValueSource(strings = {"/api/edge/events", "/api/tenant/logo", "/panel/brand"})
  void tooLargeForLarge(String path) throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, FOR_EVER)) {
      try (Socket socket = listener.send(request("POST", path, "Content-Length: 9000000"))) {
        assertThat(readUntil(socket, "\r\n").strip()).isEqualTo(TOO_LARGE);
      }
      try (Socket socket = listener.send(request("POST", path, CHUNKED) + "893000\r\n")) {
        assertThat(writesAll(socket, 0x893000)).isFalse();
      }
    }
  }

  @Test
  @DisplayName("a body whose length is not told is refused once it is larger than it may be")
  void tooLargeInChunks() throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, FOR_EVER);
        Socket socket = listener.send(request("POST", "/api/signup", CHUNKED))) {
      write(socket, "20001\r\n" + "x".repeat(0x20001) + "\r\n");
      assertThat(readUntil(socket, "\r\n").strip()).isEqualTo(TOO_LARGE);
      write(socket, "10000\r\n" + "x".repeat(0x10000) + "\r\n0\r\n\r\n");
      assertThat(readUntil(socket, "\0")).contains("request.too-large");
    }
  }

  @Test
  @DisplayName("a body in many pieces counts for what it takes in memory")
  void pieces() throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, FOR_EVER)) {
      String body = "1\r\nx\r\n".repeat(20_000) + "0\r\n\r\n";
      assertThat(listener.answerTo(request("POST", "/api/signup", ONE, CHUNKED) + body))
          .startsWith(TOO_MANY);
      String fewer = "1\r\nx\r\n".repeat(1_000) + "0\r\n\r\n";
      try (Socket socket = listener.send(request("POST", "/api/signup", ONE, CHUNKED) + fewer)) {
        assertThat(readUntil(socket, "read 1000")).startsWith(OK);
      }
    }
  }

  @Test
  @DisplayName("one source cannot hold so much that nothing is left for others, and gets it back")
  void heldOfOneSource() throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, FOR_EVER)) {
      List<Socket> full = new ArrayList<>();
      for (int i = 0; i <= Limits.PUBLIC.heldOctetsOfSource() / (HALF + 256); i++) {
        full.add(begun(listener, ONE));
      }
      assertThat(readUntil(firstWithAnswer(full), "\r\n").strip()).isEqualTo(TOO_MANY);
      try (Socket other = begun(listener, OTHER)) {
        write(other, "x".repeat(HALF));
        assertThat(readUntil(other, "read " + 2 * HALF)).startsWith(OK);
      }
      for (Socket socket : full) {
        socket.close();
      }
      while (listener.connections() > 0) {
        Thread.onSpinWait();
      }
      try (Socket again = begun(listener, ONE)) {
        write(again, "x".repeat(HALF));
        assertThat(readUntil(again, "read " + 2 * HALF)).startsWith(OK);
      }
    }
  }

  @Test
  @DisplayName("few large bodies of one source are read at once")
  void largeOfOneSource() throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, FOR_EVER)) {
      for (int i = 0; i < Limits.PUBLIC.largeBodies().ofSource(); i++) {
        begunLarge(listener, ONE);
        listener.reading.acquire();
      }
      assertThat(readUntil(begunLarge(listener, ONE), "\r\n").strip()).isEqualTo(TOO_MANY);
      begunLarge(listener, OTHER);
      listener.reading.acquire();
    }
  }

  @Test
  @DisplayName("a large body that does not come in time is cut off")
  void slowLargeBody() throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, Duration.ofMillis(500))) {
      Socket slow = begunLarge(listener, OTHER);
      listener.reading.acquire();
      assertThat(readUntil(slow, "\0")).doesNotContain(OK);
    }
  }

  /** Sends half of a body small enough to be held. */
  private static Socket begun(TestListener listener, String from) throws IOException {
    Socket socket =
        listener.send(
            request("POST", "/api/x", from, "Content-Length: " + 2 * HALF, "Expect: 100-continue"));
    assertThat(readUntil(socket, "\r\n\r\n")).contains("100");
    write(socket, "x".repeat(HALF));
    return socket;
  }

  /** Sends three quarters of a body too large to be held. */
  private static Socket begunLarge(TestListener listener, String from) throws IOException {
    return listener.send(
        request("POST", BATCHES, from, "Content-Length: " + 4 * HALF) + "x".repeat(3 * HALF));
  }

  private static boolean writesAll(Socket socket, int octets) {
    String piece = "x".repeat(HALF);
    try {
      for (int sent = 0; sent < octets; sent += HALF) {
        write(socket, piece);
      }
      return socket.getInputStream().read() >= 0;
    } catch (IOException _) {
      return false;
    }
  }
}
