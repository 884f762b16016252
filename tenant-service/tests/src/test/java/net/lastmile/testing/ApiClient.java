package net.lastmile.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Calls the API as any client would, and reads JSON without our records. */
public final class ApiClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI base;
  private final String token;

  ApiClient(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  /** An answer; {@code body} is a missing node if there was no body or it was not JSON. */
  public record Answer(
      int status, String contentType, String location, String etag, JsonNode body) {}

  public ApiClient as(String bearerToken) {
    return new ApiClient(base, bearerToken);
  }

  public Answer get(String path) {
    return call("GET", path, null);
  }

  /** Gets an answer that is text. */
  public String text(String path) {
    return exchange("GET", path, BodyPublishers.noBody()).body();
  }

  public Answer post(String path, String json, String... headers) {
    return call("POST", path, json, headers);
  }

  public Answer patch(String path, String json, String... headers) {
    return call("PATCH", path, json, headers);
  }

  public Answer delete(String path) {
    return call("DELETE", path, null);
  }

  /**
   * @param path below {@code /api/}
   * @param headers names and values, alternating
   */
  public Answer call(String method, String path, String json, String... headers) {
    return send(
        method,
        path,
        json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json),
        headers);
  }

  /** Sends octets that are not JSON. */
  public Answer put(String path, String contentType, byte[] octets) {
    return send("PUT", path, BodyPublishers.ofByteArray(octets), "Content-Type", contentType);
  }

  /** Posts a body compressed as the edges compress theirs. */
  public Answer postPacked(String path, String json) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return send(
        "POST", path, BodyPublishers.ofByteArray(packed.toByteArray()), "Content-Encoding", "gzip");
  }

  private Answer send(
      String method, String path, HttpRequest.BodyPublisher content, String... headers) {
    HttpResponse<String> response = exchange(method, path, content, headers);
    String type = response.headers().firstValue("Content-Type").orElse("");
    String location = response.headers().firstValue("Location").orElse(null);
    String etag = response.headers().firstValue("ETag").orElse(null);
    try {
      JsonNode body = type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
      return new Answer(response.statusCode(), type, location, etag, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> exchange(
      String method, String path, HttpRequest.BodyPublisher content, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT).method(method, content);
    if (content.contentLength() != 0 && !List.of(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
