package net.lastmile.edge.management;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import net.lastmile.edge.trace.Traces;

/** Serves health, status and metrics. */
public final class ManagementServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = "text/plain";
  private static final int BACKLOG = 16;
  private static final int THREADS = 2 + Traces.MAX_OPEN;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /**
   * @param ready whether routers should be sent here
   * @param serving whether the node has what it needs to serve; until then there is no status
   * @param status called for each request
   */
  public ManagementServer(
      InetSocketAddress address,
      BooleanSupplier ready,
      BooleanSupplier serving,
      Supplier<NodeStatus> status,
      NodeMetrics metrics)
      throws IOException {
    server = HttpServer.create(address, BACKLOG);
    server.setExecutor(threads);
    serve("/health/live", TEXT, () -> true, () -> "UP");
    serve("/health/ready", TEXT, ready, () -> "UP");
    serve("/status", "application/json", serving, () -> JSON.writeValueAsString(status.get()));
    serve("/metrics", NodeMetrics.CONTENT_TYPE, () -> true, metrics::text);
  }

  /** Produces a body. */
  private interface Body {
    String make() throws IOException;
  }

  private void serve(String path, String type, BooleanSupplier when, Body body) {
    server.createContext(
        path,
        exchange -> {
          if (when.getAsBoolean()) {
            answer(exchange, 200, type, body.make());
          } else {
            answer(exchange, 503, TEXT, "NOT READY");
          }
        });
  }

  /** Serves the operator's controls, once the parts they act on exist. */
  public void serve(Controls controls) {
    controls.serve(server);
  }

  public void start() {
    server.start();
  }

  /** Where it listens, with the actual port if 0 was configured. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    try (exchange) {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
