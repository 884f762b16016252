package net.lastmile.accounting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import net.lastmile.edge.contract.event.EventBatch;
import net.lastmile.platform.problem.ProblemException;
import net.lastmile.platform.problem.RequestError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BatchTextTest {
  @Test
  @DisplayName("megabytes of {} from an edge are refused before they are objects")
  void refusesMoreThanABatchHolds() throws IOException {
    byte[] body =
        packed(
            "[" + "{},".repeat(EventBatch.MAX_EVENTS * BatchText.MAX_TOKENS_AN_EVENT / 2) + "{}]");
    refuses(body, "request.malformed");
  }

  @Test
  @DisplayName("kilobytes that unpack to many times a batch are refused")
  void refusesWhatUnpacksToTooMuch() throws IOException {
    byte[] body = packed("{\"node\": \"edge-1\"}" + " ".repeat(BatchText.MAX_OCTETS));
    assertThat(body.length).isLessThan(16 << 10);
    refuses(body, "request.malformed");
  }

  @Test
  void refusesTooMuchBeforeItIsUnpacked() {
    refuses(new byte[BatchText.MAX_PACKED_OCTETS + 1], "request.malformed");
  }

  @Test
  @DisplayName("whoever speaks for another node is refused before anything is made of the batch")
  void asksWhoseItIsFirst() throws IOException {
    refuses(packed("{\"node\": \"edge-2\", \"accounting\": [{"), "request.forbidden");
    refuses(packed("{\"node\": \"edge-1\", \"node\": \"edge-2\"}"), "request.forbidden");
  }

  @Test
  @DisplayName("two batches at most are in memory as trees; others wait, and for so long only")
  void readsTwoAtOnce() throws Exception {
    byte[] body = packed("{\"node\": \"edge-1\"}");
    BatchText.TURNS.acquire(2);
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      refuses(body, "request.unavailable");
      Future<JsonNode> third = pool.submit(() -> read(body, Duration.ofMinutes(1)));
      while (!BatchText.TURNS.hasQueuedThreads()) {
        Thread.onSpinWait();
      }
      assertThat(third.isDone()).isFalse();
      BatchText.TURNS.release();
      assertThat(third.get().path("node").asText()).isEqualTo("edge-1");
      BatchText.TURNS.release();
    }
    assertThat(BatchText.TURNS.availablePermits()).as("each turn is given back").isEqualTo(2);
  }

  @Test
  void readsABatch() throws IOException {
    byte[] body = packed("{\"node\": \"edge-1\", \"accounting\": [{\"number\": 1}]}");
    assertThat(read(body, Duration.ZERO).at("/accounting/0/number").asInt()).isOne();
  }

  private static void refuses(byte[] body, String code) {
    assertThatThrownBy(() -> read(body, Duration.ZERO))
        .isInstanceOf(ProblemException.class)
        .hasMessage(code);
  }

  private static JsonNode read(byte[] body, Duration patience) throws IOException {
    return BatchText.read(
        new ByteArrayInputStream(body), BatchTextTest::mustBe, patience, Function.identity());
  }

  private static void mustBe(String node) {
    if (!node.equals("edge-1")) {
      throw RequestError.FORBIDDEN.on("node");
    }
  }

  private static byte[] packed(String json) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(json.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
