package net.lastmile.ops.launcher.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Sends a request to a server on this machine that may not be running. */
public final class HttpProbe {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  private HttpProbe() {}

  /** Whether the answer is 200. */
  public static boolean answers(String url) {
    return get(url).isPresent();
  }

  /** The body, if the answer is 200. */
  public static Optional<String> get(String url) {
    try {
      var response =
          HTTP.send(
              HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).build(),
              BodyHandlers.ofString());
      return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
