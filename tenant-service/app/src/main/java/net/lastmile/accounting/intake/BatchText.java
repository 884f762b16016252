package net.lastmile.accounting.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import net.lastmile.edge.contract.event.EventBatch;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.rest.Json;

/**
 * Reads a batch from the wire, gzip over JSON, within limits on memory: a few kilobytes on the wire
 * may be megabytes of text, and a hundred megabytes as a tree.
 */
final class BatchText {
  /**
   * {@link EventBatch#MAX_EVENTS} events are about 3 MB. If a batch is larger all the same, its
   * edge sends half of it (400).
   */
  static final int MAX_OCTETS = 8 << 20;

  /** A batch compresses to a tenth; one with random names, to half. */
  static final int MAX_PACKED_OCTETS = 4 << 20;

  /** Most starts, ends, names and values per event, on average. */
  static final int MAX_TOKENS_AN_EVENT = 200;

  private static final int MAX_TOKENS = EventBatch.MAX_EVENTS * MAX_TOKENS_AN_EVENT;

  /**
   * One permit for each batch being unpacked; two batches as trees fit into memory beside
   * everything else.
   */
  static final Semaphore TURNS = new Semaphore(2, true);

  private BatchText() {}

  /**
   * @param mustBe refuses a node other than the caller, before the batch is processed
   * @param patience how long to wait while others read
   * @param into turns the tree into the result, which must not keep the tree
   * @throws net.lastmile.platform.problem.ProblemException if it exceeds the limits of a batch, or
   *     if others read for too long
   * @throws IOException as {@link GZIPInputStream} and Jackson throw it
   */
  static <T> T read(
      InputStream body, Consumer<String> mustBe, Duration patience, Function<JsonNode, T> into)
      throws IOException {
    // Received before taking a turn, so that a slow sender blocks nobody.
    byte[] packed = upTo(MAX_PACKED_OCTETS, body);
    awaitTurn(patience);
    try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] octets = upTo(MAX_OCTETS, plain);
      check(octets, mustBe);
      return into.apply(Json.MAPPER.readTree(octets));
    } finally {
      TURNS.release();
    }
  }

  private static void awaitTurn(Duration patience) {
    try {
      if (TURNS.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    throw RequestError.UNAVAILABLE.asException();
  }

  private static byte[] upTo(int most, InputStream in) throws IOException {
    byte[] octets = in.readNBytes(most);
    if (in.read() >= 0) {
      throw RequestError.MALFORMED.asException();
    }
    return octets;
  }

  private static void check(byte[] octets, Consumer<String> mustBe) throws IOException {
    try (JsonParser parser = Json.MAPPER.createParser(octets)) {
      int tokens = 0;
      int depth = 0;
      for (JsonToken token; (token = parser.nextToken()) != null; ) {
        if (++tokens > MAX_TOKENS) {
          throw RequestError.MALFORMED.asException();
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 1 && token.isScalarValue() && "node".equals(parser.currentName())) {
          mustBe.accept(parser.getText());
        }
      }
    }
  }
}
