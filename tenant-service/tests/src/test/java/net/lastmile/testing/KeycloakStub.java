package net.lastmile.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for Keycloak: accepts calls and leaves them hanging until it is told to answer. */
public final class KeycloakStub implements AutoCloseable {
  private static final String TOKEN = "{\"access_token\": \"t\", \"expires_in\": 600}";

  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile boolean silent = true;

  KeycloakStub(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** How many calls have arrived, including unanswered ones. */
  public int calls() {
    return calls.get();
  }

  /** From now on answers every call that a change of a log-in makes. */
  public void agree() {
    silent = false;
  }

  private void answer(HttpExchange exchange) throws IOException {
    calls.incrementAndGet();
    exchange.getRequestBody().readAllBytes();
    if (silent) {
      awaitClose();
    } else if (exchange.getRequestURI().getPath().endsWith("/token")) {
      send(exchange, TOKEN);
    } else if (exchange.getRequestMethod().equals("GET")) {
      send(exchange, found(exchange.getRequestURI().getPath()));
    } else {
      exchange.sendResponseHeaders(204, -1);
    }
    exchange.close();
  }

  /** Whatever is searched for exists, and has no role yet. */
  private static String found(String path) {
    if (path.endsWith("/users") || path.endsWith("/organizations")) {
      return "[{\"id\": \"%s\"}]".formatted(UUID.randomUUID());
    }
    return path.contains("/role-mappings/") ? "[]" : "{}";
  }

  private static void send(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
