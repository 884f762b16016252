package net.lastmile.payara;

import static net.lastmile.payara.TestListener.firstWithAnswer;
import static net.lastmile.payara.TestListener.get;
import static net.lastmile.payara.TestListener.readUntil;
import static net.lastmile.payara.TestListener.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One stranger with hundreds of connections, and everybody else. */
class FloodTest {
  private static final Duration FOR_EVER = Duration.ofDays(1);
  private static final int FLOOD = 300;
  private static final String REFUSED = "HTTP/1.1 429 Too Many Requests";
  private static final String UNAVAILABLE = "HTTP/1.1 503 Service Unavailable";
  private static final String OK = "HTTP/1.1 200 OK";

  @Test
  @DisplayName("300 pages that hang leave the API and health answering")
  void pagesHang() throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, FOR_EVER)) {
      flood(listener, get("/wait"));
      listener.entered.acquire(Limits.PUBLIC.pages().all());
      assertThat(listener.statusOf("/api/plans")).isEqualTo(OK);
      assertThat(listener.statusOf("/health/ready")).isEqualTo(OK);
    }
  }

  @Test
  @DisplayName("300 calls of the API that hang leave pages and health answering")
  void callsHang() throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, FOR_EVER)) {
      flood(listener, get("/api/wait"));
      listener.entered.acquire(Limits.PUBLIC.api().all());
      assertThat(listener.statusOf("/")).isEqualTo(OK);
      assertThat(listener.statusOf("/health/ready")).isEqualTo(OK);
    }
  }

  @Test
  @DisplayName("300 bodies that never end take no thread")
  void bodiesNeverEnd() throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, FOR_EVER)) {
      flood(listener, request("POST", "/api/signup", "Content-Length: 1000") + "{\"slow\":");
      assertThat(listener.statusOf("/api/plans")).isEqualTo(OK);
      assertThat(listener.statusOf("/")).isEqualTo(OK);
    }
  }

  @Test
  @DisplayName("300 headers that never end take no thread")
  void headersNeverEnd() throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, FOR_EVER)) {
      flood(listener, "GET /api/plans HTTP/1.1\r\nHost: x\r\nX-Slow: ");
      assertThat(listener.statusOf("/api/plans")).isEqualTo(OK);
    }
  }

  @Test
  @DisplayName("a peer that does not bring its request in time is cut off, and all is given back")
  void slowPeersAreCutOff() throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, Duration.ofMillis(200))) {
      List<Socket> slow =
          List.of(
              listener.open(),
              listener.send("GET / HT"),
              listener.send(request("POST", "/api/x", "Content-Length: 9") + "{"));
      for (Socket socket : slow) {
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
      }
    }
  }

  @Test
  @DisplayName("what was begun behind a whole request in one packet is cut off like any other")
  void slowRemaindersAreCutOff() throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, Duration.ofSeconds(2))) {
      for (String remainder :
          List.of("GET / HT", request("POST", "/api/x", "Content-Length: 9") + "{")) {
        assertThat(listener.answerTo(get("/") + remainder)).startsWith(OK).endsWith("read 0");
      }
    }
  }

  @Test
  @DisplayName("a source cannot take a whole lane")
  void oneSourceLeavesThreads() throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, FOR_EVER)) {
      String one = "X-Forwarded-For: 192.0.2.1";
      List<Socket> calls = new ArrayList<>();
      for (int i = 0; i <= Limits.PUBLIC.api().ofSource(); i++) {
        calls.add(listener.send(get("/api/wait", one)));
      }
      assertThat(readUntil(firstWithAnswer(calls), "\r\n").strip()).isEqualTo(REFUSED);
      listener.entered.acquire(Limits.PUBLIC.api().threadsOfSource(Limits.WAITING));
      assertThat(listener.entered.tryAcquire()).isFalse();
      assertThat(listener.statusOf("/api/plans", one)).isEqualTo(REFUSED);
      assertThat(listener.statusOf("/", one)).isEqualTo(OK);
      assertThat(listener.statusOf("/api/plans", "X-Forwarded-For: 192.0.2.2")).isEqualTo(OK);
    }
  }

  @Test
  @DisplayName("one source has so many requests in flight, seen through trusted proxies")
  void requestsOfOneSource() throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, FOR_EVER)) {
      List<Socket> pages = new ArrayList<>();
      for (int i = 0; i <= Limits.PUBLIC.pages().ofSource(); i++) {
        String from = "X-Forwarded-For: 2001:db8::" + Integer.toHexString(i);
        pages.add(listener.send(get("/wait", from)));
      }
      assertThat(readUntil(firstWithAnswer(pages), "\r\n").strip()).isEqualTo(REFUSED);
      String neighbour = "X-Forwarded-For: 2001:db8::ffff:1";
      assertThat(listener.statusOf("/", neighbour)).isEqualTo(REFUSED);
      assertThat(listener.statusOf("/", "X-Forwarded-For: 2001:db8:0:1::1")).isEqualTo(OK);
      String appended = "X-Forwarded-For: 2001:db8:0:1::1\r\n" + neighbour;
      assertThat(listener.statusOf("/", appended)).isEqualTo(REFUSED);
    }
  }

  @Test
  @DisplayName("a connection past the limit is closed, and room is there again once others end")
  void connections() throws Exception {
    Limits two = TestListener.limits(2, 9, 1);
    try (TestListener listener = new TestListener(two, FOR_EVER)) {
      try (Socket first = listener.send(get("/"));
          Socket second = listener.send(get("/"))) {
        assertThat(readUntil(first, "\r\n")).startsWith(OK);
        assertThat(readUntil(second, "\r\n")).startsWith(OK);
        assertThat(listener.open().getInputStream().read()).isEqualTo(-1);
      }
      while (listener.connections() > 0) {
        Thread.onSpinWait();
      }
      assertThat(listener.statusOf("/")).isEqualTo(OK);
    }
  }

  @Test
  @DisplayName("what waits for a thread past the limit is refused, not kept")
  void waiting() throws Exception {
    Limits one = TestListener.limits(2_000, 2_000, 1);
    try (TestListener listener = new TestListener(one, FOR_EVER)) {
      List<Socket> pages = new ArrayList<>();
      for (int i = 0; i < Limits.WAITING + 2; i++) {
        pages.add(listener.send(get("/wait")));
      }
      Socket refused = firstWithAnswer(pages);
      assertThat(readUntil(refused, "\r\n").strip()).isEqualTo(UNAVAILABLE);
      assertThat(listener.statusOf("/api/plans")).isEqualTo(OK);
    }
  }

  private static void flood(TestListener listener, String text) throws IOException {
    for (int i = 0; i < FLOOD; i++) {
      listener.send(text);
    }
  }
}
