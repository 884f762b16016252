package net.lastmile.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.memory.HeapMemoryManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Reproduces reliably what went wrong when a WebSocket ended: a server with one worker takes the
 * next request's objects from the cache into which the last request's were put.
 */
class SingleUseTest {
  private static final int DEADLINE_SECONDS = 60;

  private final HttpClient browsers = HttpClient.newBuilder().build();
  private UnderTest listener;

  @BeforeEach
  void start() throws IOException {
    listener = new UnderTest();
  }

  @AfterEach
  void stop() {
    listener.close();
    browsers.shutdownNow(); // A request that was mixed up is never answered.
  }

  @Test
  @DisplayName("what is written to an answer that has ended reaches nobody")
  void aLateWordReachesNobody() {
    CompletableFuture<Response> parked = new CompletableFuture<>();
    List<OutputStream> kept = new CopyOnWriteArrayList<>();
    listener.serve(
        "/listens",
        (_, response) -> {
          response.suspend();
          kept.add(response.getOutputStream());
          parked.complete(response);
        });
    listener.serve(
        "/ends",
        (_, response) -> {
          kept.add(response.getOutputStream());
          parked.join().resume();
          write(response, "ended");
        });
    listener.serve(
        "/",
        (_, response) -> {
          write(response, "a page ");
          kept.forEach(out -> late(out, "arrived"));
          write(response, "of its own");
        });

    CompletableFuture<String> listens = ask("/listens");
    parked.join();
    assertThat(answer(ask("/ends"))).isEqualTo("ended");
    assertThat(answer(listens)).isEmpty();
    assertThat(answer(ask("/"))).isEqualTo("a page of its own");
  }

  @Test
  @DisplayName("an exchange that is ended twice ends no other's, nor takes its connection")
  void anExchangeEndedTwiceIsNobodyElses() {
    CompletableFuture<FilterChainContext> ended = new CompletableFuture<>();
    CompletableFuture<Response> first = new CompletableFuture<>();
    CompletableFuture<Response> parks = new CompletableFuture<>();
    listener.serve(
        "/ends-twice",
        (request, response) -> {
          ended.complete(request.getContext());
          write(response, "once");
        });
    listener.serve(
        "/first",
        (request, response) -> {
          // As a second resume does from a thread that holds the old context.
          ended.join().completeAndRecycle();
          response.suspend();
          first.complete(response);
        });
    listener.serve(
        "/parks",
        (_, response) -> { // The context that was given back twice is used here ...
          response.suspend();
          parks.complete(response);
        });
    listener.serve(
        "/meets",
        (_, response) -> { // ... and here again.
          write(parks.join(), "for who parks");
          parks.join().resume();
          write(response, "for who meets");
        });

    assertThat(answer(ask("/ends-twice"))).isEqualTo("once");
    CompletableFuture<String> opens = ask("/first");
    first.join();
    CompletableFuture<String> waits = ask("/parks");
    parks.join();
    assertThat(answer(ask("/meets"))).isEqualTo("for who meets");
    assertThat(answer(waits)).isEqualTo("for who parks");
    first.join().resume();
    assertThat(answer(opens)).isEmpty();
  }

  @Test
  @DisplayName("memory of an answer is not lent again")
  void memoryIsNotLentAgain() {
    listener.serve("/memory", (_, response) -> write(response, "own"));
    assertThat(answer(ask("/memory"))).isEqualTo("own");
    HeapMemoryManager memory = (HeapMemoryManager) listener.memory();
    assertThat(memory.getMaxBufferSize()).isZero();
  }

  private CompletableFuture<String> ask(String path) {
    URI url = URI.create("http://127.0.0.1:" + listener.port() + path);
    return browsers
        .sendAsync(
            HttpRequest.newBuilder(url).version(HttpClient.Version.HTTP_1_1).build(),
            BodyHandlers.ofString())
        .thenApply(answer -> answer.body());
  }

  private static String answer(CompletableFuture<String> asked) {
    return asked.orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS).join();
  }

  private static void write(Response response, String text) throws IOException {
    OutputStream out = response.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void late(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException | RuntimeException gone) {
      assertThat(gone).as("the answer has ended").isNotNull();
    }
  }
}
