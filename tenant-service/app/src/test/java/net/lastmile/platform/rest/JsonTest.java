package net.lastmile.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.lastmile.api.signup.SignupRequest;
import net.lastmile.edge.contract.job.CoaLeaseRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JsonTest {
  private final ObjectMapper bodies = new Json().getContext(SignupRequest.class);

  @Test
  @DisplayName("a field that is far too long is not read to its end")
  void longText() {
    String text = "x".repeat(Json.MAX_TEXT_LENGTH + 1);
    assertThatThrownBy(
            () -> bodies.readValue(body("{\"company\":\"" + text + "\"}"), SignupRequest.class))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("exceeds the maximum");
  }

  @Test
  @DisplayName("nor a body of many fields")
  void longBody() {
    InputStream body = body("[" + "\"text\",".repeat(Json.MAX_BODY_OCTETS / 6) + "\"\"]");
    assertThatThrownBy(() -> bodies.readTree(body)).isInstanceOf(StreamConstraintsException.class);
  }

  @Test
  @DisplayName("the longest body that is meant well is read")
  void longestOfOurs() throws IOException {
    List<UUID> connected =
        Stream.generate(UUID::randomUUID).limit(CoaLeaseRequest.MAX_CONNECTED).toList();
    byte[] body = bodies.writeValueAsBytes(new CoaLeaseRequest(connected));
    assertThat(bodies.readValue(new ByteArrayInputStream(body), CoaLeaseRequest.class).connected())
        .isEqualTo(connected);
  }

  private static InputStream body(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }
}
