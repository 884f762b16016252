package net.lastmile.payara;

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
      listener.entered.acquire(Limits.PUBLIC.pageThreads());
      assertThat(listener.statusOf("/api/plans")).isEqualTo(OK);
      assertThat(listener.statusOf("/health/ready")).isEqualTo(OK);
    }
  }

  @Test
  @DisplayName("300 calls of the API that hang leave pages and health answering")
  void callsHang() throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, FOR_EVER)) {
      flood(listener, get("/api/wait"));
      listener.entered.acquire(Limits.PUBLIC.apiThreads());
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
  @DisplayName("one source has so many requests in flight, seen through trusted proxies")
  void requestsOfOneSource() throws Exception {
    try (TestListener listener = new TestListener(Limits.PUBLIC, FOR_EVER)) {
      int most = Limits.PUBLIC.requestsOfSource();
      for (int i = 0; i < most; i++) {
        listener.send(get("/wait", "X-Forwarded-For: 2001:db8::" + Integer.toHexString(i)));
      }
      listener.entered.acquire(most);
      String neighbour = "X-Forwarded-For: 2001:db8::ffff:1";
      assertThat(listener.statusOf("/api/plans", neighbour)).isEqualTo(REFUSED);
      assertThat(listener.statusOf("/api/plans", "X-Forwarded-For: 2001:db8:0:1::1")).isEqualTo(OK);
    }
  }

  @Test
  @DisplayName("a connection past the limit is closed, and room is there again once others end")
  void connections() throws Exception {
    Limits two = new Limits(2, 2, 9, 1, 1, 1);
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
    Limits one = new Limits(2_000, 2_000, 2_000, 1, 1, 1);
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

  private static Socket firstWithAnswer(List<Socket> sockets) throws IOException {
    while (true) {
      for (Socket socket : sockets) {
        if (socket.getInputStream().available() > 0) {
          return socket;
        }
      }
      Thread.onSpinWait();
    }
  }

  private static void flood(TestListener listener, String text) throws IOException {
    for (int i = 0; i < FLOOD; i++) {
      listener.send(text);
    }
  }
}
