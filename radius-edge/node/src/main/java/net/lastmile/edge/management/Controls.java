package net.lastmile.edge.management;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.lastmile.edge.trace.Exchange;
import net.lastmile.edge.trace.ExchangeText;
import net.lastmile.edge.trace.Trace;
import net.lastmile.edge.trace.TraceFilter;
import net.lastmile.edge.trace.Traces;
import org.slf4j.LoggerFactory;

/**
 * What an operator can do to a running node: trace requests, look up sessions, change a log level,
 * drain the node. Everything here requires the {@link ControlToken}.
 */
public final class Controls {
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Controls.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = "text/plain; charset=utf-8";

  /** A trace ends by itself after this time, in case its reader is forgotten. */
  static final Duration MAX_TRACE = Duration.ofMinutes(15);

  /**
   * How often a line is sent while nothing happens, so that the node notices when the reader has
   * left.
   */
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);

  private final ControlToken token;
  private final Traces traces;
  private final ExchangeText text;
  private final SessionSearch search;
  private final Clock clock;
  private final Drain drain;
  private final Replay replay;

  /** Sends again what the centre refused. */
  @FunctionalInterface
  public interface Replay {
    /**
     * @return the number of events
     */
    int run() throws IOException;
  }

  /** Takes a node out of service, and puts it back. */
  public interface Drain {
    void drain();

    void resume();
  }

  public Controls(
      ControlToken token,
      Traces traces,
      ExchangeText text,
      SessionSearch search,
      Clock clock,
      Drain drain,
      Replay replay) {
    this.token = token;
    this.traces = traces;
    this.text = text;
    this.search = search;
    this.clock = clock;
    this.drain = drain;
    this.replay = replay;
  }

  void serve(HttpServer server) {
    server.createContext("/trace", guarded("GET", this::trace));
    server.createContext("/sessions", guarded("GET", this::sessions));
    server.createContext("/replay-refused", guarded("POST", this::replayRefused));
    server.createContext("/log-level", guarded("POST", this::logLevel));
    server.createContext("/drain", guarded("POST", exchange -> obey(exchange, drain::drain)));
    server.createContext("/resume", guarded("POST", exchange -> obey(exchange, drain::resume)));
  }

  private HttpHandler guarded(String method, HttpHandler handler) {
    return exchange -> {
      try (exchange) {
        if (!token.opens(exchange.getRequestHeaders().getFirst("Authorization"))) {
          answer(exchange, 401, "the token of " + ControlToken.FILE + " is wanted");
        } else if (!exchange.getRequestMethod().equals(method)) {
          answer(exchange, 405, "use " + method);
        } else {
          handler.handle(exchange);
        }
      }
    };
  }

  private void trace(HttpExchange exchange) throws IOException {
    Map<String, String> asked = query(exchange);
    TraceFilter filter = new TraceFilter(asked.get("tenant"), asked.get("user"), asked.get("nas"));
    if (filter.user() == null && filter.nas() == null) {
      answer(exchange, 400, "name a user or a nas");
      return;
    }
    Optional<Trace> opened = traces.open(filter);
    if (opened.isEmpty()) {
      answer(exchange, 429, Traces.MAX_OPEN + " traces are open already");
      return;
    }
    try (Trace trace = opened.get()) {
      LOG.info("traced: {}", filter);
      exchange.getResponseHeaders().set("Content-Type", TEXT);
      exchange.sendResponseHeaders(200, 0);
      show(trace, exchange.getResponseBody());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Until the reader leaves, which the next line sent shows. */
  private void show(Trace trace, OutputStream out) throws IOException, InterruptedException {
    Instant end = clock.instant().plus(MAX_TRACE);
    while (clock.instant().isBefore(end)) {
      Exchange exchange = trace.next(HEARTBEAT);
      long missed = trace.missed();
      String lines = exchange == null ? "\n" : text.of(exchange);
      if (missed > 0) {
        lines += "(" + missed + " more were not shown)\n";
      }
      out.write(lines.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private void sessions(HttpExchange exchange) throws IOException {
    try {
      String found = JSON.writeValueAsString(search.find(query(exchange)));
      answer(exchange, 200, "application/json", found);
    } catch (IllegalArgumentException e) {
      answer(exchange, 400, e.getMessage());
    }
  }

  private void replayRefused(HttpExchange exchange) throws IOException {
    try {
      answer(exchange, 200, Integer.toString(replay.run()));
    } catch (IOException e) {
      answer(exchange, 503, e.getMessage());
    }
  }

  private void logLevel(HttpExchange exchange) throws IOException {
    Map<String, String> asked = query(exchange);
    Level level = Level.toLevel(asked.get("level"), null);
    if (level == null || !asked.containsKey("logger")) {
      answer(exchange, 400, "name a logger, and one of TRACE, DEBUG, INFO, WARN, ERROR, OFF");
      return;
    }
    if (LoggerFactory.getLogger(asked.get("logger")) instanceof Logger logger) {
      logger.setLevel(level);
    }
    LOG.info("{} logs at {} from now on", asked.get("logger"), level);
    answer(exchange, 200, asked.get("logger") + " " + level);
  }

  private static void obey(HttpExchange exchange, Runnable what) throws IOException {
    what.run();
    answer(exchange, 200, "done");
  }

  private static Map<String, String> query(HttpExchange exchange) {
    return query(exchange.getRequestURI().getRawQuery());
  }

  /**
   * @param query as it appears in an address; null if there is none
   */
  static Map<String, String> query(String query) {
    Map<String, String> values = new HashMap<>();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0 && equals + 1 < pair.length()) {
        values.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return values;
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    answer(exchange, status, TEXT, text);
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
