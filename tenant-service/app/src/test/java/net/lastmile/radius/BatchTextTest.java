package net.lastmile.radius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import net.lastmile.edge.contract.EventBatch;
import net.lastmile.platform.problem.ProblemException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BatchTextTest {
  @Test
  @DisplayName("megabytes of {} from an edge are refused before they are objects")
  void refusesMoreThanABatchHolds() throws IOException {
    byte[] body =
        packed(
            "[" + "{},".repeat(EventBatch.MAX_EVENTS * BatchText.MAX_TOKENS_AN_EVENT / 2) + "{}]");
    assertThatThrownBy(() -> BatchText.read(new ByteArrayInputStream(body)))
        .isInstanceOf(ProblemException.class)
        .hasMessage("request.malformed");
  }

  @Test
  void readsABatch() throws IOException {
    byte[] body = packed("{\"node\": \"edge-1\", \"accounting\": [{\"number\": 1}]}");
    assertThat(BatchText.read(new ByteArrayInputStream(body)).at("/accounting/0/number").asInt())
        .isOne();
  }

  private static byte[] packed(String json) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(json.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
