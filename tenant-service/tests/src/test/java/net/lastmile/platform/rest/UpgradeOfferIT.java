package net.lastmile.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.Test;

/** Java's client offers HTTP/2 by default with each request, in the Upgrade header. */
class UpgradeOfferIT {
  /** Well under the 30 s after which Payara gives up waiting for a body. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String PLAN = "{\"name\": \"%s\", \"downloadKbps\": true}";
  private final TestPlatform platform = TestPlatform.get();

  @Test
  void bodyOfKnownLengthIsRead() throws Exception {
    assertThatBodyWasRead(BodyPublishers.ofString(PLAN));
  }

  @Test
  void bodyInChunksIsRead() throws Exception {
    byte[] body = PLAN.getBytes(StandardCharsets.UTF_8);
    assertThatBodyWasRead(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
  }

  private void assertThatBodyWasRead(BodyPublisher body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(platform.url().resolve("/api/plans"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + platform.tokens().admin(platform.north()))
            .POST(body)
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(answer.body()).contains("downloadKbps");
    }
  }
}
