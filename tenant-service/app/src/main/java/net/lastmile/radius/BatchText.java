package net.lastmile.radius;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import net.lastmile.edge.contract.EventBatch;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.rest.Json;

/**
 * Reads a batch as it comes, gzip over JSON, within limits of what it takes in memory: 32 MiB of
 * {@code {}} are ten million objects.
 */
final class BatchText {
  /** Far more than {@link EventBatch#MAX_EVENTS} events need, however long their texts. */
  static final int MAX_OCTETS = 32 << 20;

  /** Beginnings, ends, names and values that an event may have on the average. */
  static final int MAX_TOKENS_AN_EVENT = 200;

  private static final int MAX_TOKENS = EventBatch.MAX_EVENTS * MAX_TOKENS_AN_EVENT;

  private BatchText() {}

  /**
   * @throws net.lastmile.platform.problem.ProblemException if it is more than a batch may be
   * @throws IOException as {@link GZIPInputStream} and Jackson throw it
   */
  static JsonNode read(InputStream body) throws IOException {
    try (GZIPInputStream plain = new GZIPInputStream(body)) {
      byte[] octets = plain.readNBytes(MAX_OCTETS);
      if (plain.read() >= 0 || hasTooManyTokens(octets)) {
        throw RequestError.MALFORMED.asException();
      }
      return Json.MAPPER.readTree(octets);
    }
  }

  private static boolean hasTooManyTokens(byte[] octets) throws IOException {
    try (JsonParser parser = Json.MAPPER.createParser(octets)) {
      int tokens = 0;
      while (parser.nextToken() != null) {
        if (++tokens > MAX_TOKENS) {
          return true;
        }
      }
      return false;
    }
  }
}
