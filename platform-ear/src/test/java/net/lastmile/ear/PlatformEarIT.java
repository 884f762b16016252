package net.lastmile.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import net.lastmile.servers.PlatformDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformEarIT {
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);
  private static final Path HOME = Path.of(System.getProperty("payara.home"));
  private static final Path EAR = Path.of(System.getProperty("platform.ear"));

  @Test
  @DisplayName("one EAR of both WARs deploys on Payara Server and serves page and API")
  void deploysAndServes(@TempDir Path secrets) throws Exception {
    String password = UUID.randomUUID().toString();
    try (PlatformDatabase database = PlatformDatabase.start(password);
        PayaraServer server =
            PayaraServer.start(HOME, EAR, new PlatformSettings(secrets, database, password)::at);
        HttpClient client = HttpClient.newHttpClient()) {
      server.awaitDeployed();

      HttpResponse<String> ready = get(client, server.url("/health/ready"));
      assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
      assertThat(ready.body()).contains("\"database\"");
      HttpResponse<String> slug = get(client, server.url("/api/signup/slugs/north"));
      assertThat(slug.statusCode()).as(slug.body()).isEqualTo(200);
      assertThat(slug.body()).contains("available");
      HttpResponse<String> landing = get(client, server.url("/"));
      assertThat(landing.statusCode()).as(landing.body()).isEqualTo(200);
      assertThat(landing.body()).contains("<html", "Lastmile");
    }
  }

  private static HttpResponse<String> get(HttpClient client, URI uri) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri).timeout(REQUEST_TIMEOUT).build(), BodyHandlers.ofString());
  }
}
