package net.lastmile.ops.launcher.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.subethamail.smtp.server.SMTPServer;

/** The program: {@code MailSink SMTP-PORT HTTP-PORT}, on the loopback address only. */
public final class MailSink {
  private static final int MAX_MESSAGE_BYTES = 1 << 20;
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private final Mailbox mailbox = new Mailbox(Clock.systemUTC());

  private MailSink() {}

  public static void main(String[] arguments) throws IOException {
    new MailSink().start(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
  }

  private void start(int smtpPort, int httpPort) throws IOException {
    SMTPServer.port(smtpPort)
        .bindAddress(InetAddress.getLoopbackAddress())
        .maxMessageSize(MAX_MESSAGE_BYTES)
        .messageHandler((context, from, to, octets) -> mailbox.take(to, octets))
        .build()
        .start();
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), httpPort), 0);
    http.createContext("/api/messages", this::json);
    http.createContext("/", this::page);
    http.start();
  }

  private void json(HttpExchange exchange) throws IOException {
    send(exchange, "application/json", JSON.writeValueAsString(mailbox.newestFirst()));
  }

  private void page(HttpExchange exchange) throws IOException {
    send(exchange, "text/html; charset=utf-8", MailPage.of(mailbox.newestFirst()));
  }

  private static void send(HttpExchange exchange, String type, String body) throws IOException {
    byte[] octets = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    // The page shows what came by mail: no script in it may run.
    exchange
        .getResponseHeaders()
        .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    exchange.sendResponseHeaders(200, octets.length);
    try (var out = exchange.getResponseBody()) {
      out.write(octets);
    }
  }
}
