package net.lastmile.portal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import net.lastmile.api.RequestId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OwnAnswerTest {
  private final Client client = ClientBuilder.newClient().register(new OwnAnswer());
  private HttpServer api;
  private UnaryOperator<String> answeredId = asked -> asked;
  private int status = 200;

  @BeforeEach
  void listen() throws IOException {
    api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    api.createContext("/", this::answer);
    api.start();
  }

  @AfterEach
  void stop() {
    client.close();
    api.stop(0);
  }

  @Test
  void takesTheAnswerToItsOwnRequest() {
    assertThat(get().readEntity(String.class)).isEqualTo("page");
  }

  @Test
  @DisplayName("an answer with another's id is a failure, never content")
  void refusesAnothersAnswer() {
    answeredId = asked -> "somebody-elses";
    assertRefused();
    status = 404;
    assertRefused();
    status = 401;
    assertRefused();
  }

  @Test
  @DisplayName("an answer without an id is a failure, but for the container's refusal of a token")
  void refusesAnAnswerToNoRequest() {
    answeredId = asked -> null;
    assertRefused();
    status = 403;
    assertRefused();
    status = 401;
    assertThat(get().getStatus()).isEqualTo(401);
  }

  private void assertRefused() {
    assertThatThrownBy(this::get)
        .isInstanceOf(ProcessingException.class)
        .hasStackTraceContaining("came with the id");
  }

  private Response get() {
    return client.target("http://127.0.0.1:" + api.getAddress().getPort()).request().get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String id = answeredId.apply(exchange.getRequestHeaders().getFirst(RequestId.HEADER));
      if (id != null) {
        exchange.getResponseHeaders().set(RequestId.HEADER, id);
      }
      byte[] page = "page".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, page.length);
      exchange.getResponseBody().write(page);
    }
  }
}
