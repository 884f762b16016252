package net.lastmile.payara;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Grizzly with our strategy, as in Payara, and a handler that waits on request. */
final class TestListener implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  /** Has one permit for each request that waits. */
  final Semaphore entered = new Semaphore(0);

  /** Has one permit for each request whose body is being read. */
  final Semaphore reading = new Semaphore(0);

  private final CountDownLatch release = new CountDownLatch(1);
  private final List<Socket> sockets = new ArrayList<>();
  private final HttpServer server = new HttpServer();
  private final NetworkListener listener = new NetworkListener("test", "127.0.0.1", 0);
  private final Front front;

  TestListener(Limits limits, Duration patience) throws IOException {
    front = new Front(limits, patience);
    listener.getTransport().setIOStrategy(new Http1Strategy(front));
    server.addListener(listener);
    server
        .getServerConfiguration()
        .addHttpHandler(
            new HttpHandler() {
              @Override
              public void service(Request request, Response response) throws Exception {
                answer(request, response);
              }
            });
    server.start();
  }

  /** One large body at a time; the other limits as given. */
  static Limits limits(int connections, int requestsOfSource, int threads) {
    Limits.Share lane = new Limits.Share(threads, requestsOfSource);
    return new Limits(
        Limits.Share.ofAny(connections),
        lane,
        lane,
        lane,
        Limits.Share.ofAny(1),
        Limits.ALL_HELD_OCTETS);
  }

  private void answer(Request request, Response response) throws Exception {
    if (request.getRequestURI().endsWith("/wait")) {
      entered.release();
      release.await();
    }
    reading.release();
    long octets;
    try (InputStream body = request.getInputStream()) {
      octets = body.transferTo(OutputStream.nullOutputStream());
    }
    response.getWriter().write("read " + octets);
  }

  long connections() {
    return front.connections();
  }

  Socket open() throws IOException {
    Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), listener.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    sockets.add(socket);
    return socket;
  }

  /** Opens a connection and sends the text on it. */
  Socket send(String text) throws IOException {
    Socket socket = open();
    write(socket, text);
    return socket;
  }

  static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  static String request(String method, String path, String... headers) {
    StringBuilder text = new StringBuilder("%s %s HTTP/1.1\r\nHost: x\r\n".formatted(method, path));
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    return text.append("\r\n").toString();
  }

  static String get(String path, String... headers) {
    return request("GET", path, headers);
  }

  /** Reads up to and including the text, or all there is if the connection ends before. */
  static String readUntil(Socket socket, String end) throws IOException {
    StringBuilder read = new StringBuilder();
    int octet;
    while (read.indexOf(end) < 0 && (octet = socket.getInputStream().read()) >= 0) {
      read.append((char) octet);
    }
    return read.toString();
  }

  static Socket firstWithAnswer(List<Socket> sockets) throws IOException {
    while (true) {
      for (Socket socket : sockets) {
        if (socket.getInputStream().available() > 0) {
          return socket;
        }
      }
      Thread.onSpinWait();
    }
  }

  /** The first line of the answer to a GET on a new connection. */
  String statusOf(String path, String... headers) throws IOException {
    try (Socket socket = send(get(path, headers))) {
      return readUntil(socket, "\r\n").strip();
    }
  }

  /** Everything received in answer to the text, sent on a new connection, until it ends. */
  String answerTo(String text) throws IOException {
    try (Socket socket = send(text)) {
      return readUntil(socket, "\0");
    }
  }

  @Override
  public void close() throws IOException {
    release.countDown();
    for (Socket socket : sockets) {
      socket.close();
    }
    server.shutdownNow();
    front.end();
  }
}
