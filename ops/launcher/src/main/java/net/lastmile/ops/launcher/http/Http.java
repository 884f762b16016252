package net.lastmile.ops.launcher.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import net.lastmile.ops.launcher.terminal.Complaint;

/**
 * JSON over HTTP; every answer other than success becomes a {@link Complaint} with the server's
 * words.
 */
public final class Http {
  public static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();

  public static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new Complaint("Not JSON, where it should be: " + body, e);
    }
  }

  public JsonNode get(String url) {
    return get(url, null);
  }

  /**
   * @param token bearer token, or null
   */
  public JsonNode get(String url, String token) {
    return send(bearing(token, HttpRequest.newBuilder(URI.create(url))).GET());
  }

  /**
   * @param token bearer token, or null
   * @param idempotencyKey repeating the same key and body gives the first answer again
   */
  public JsonNode post(String url, String token, String idempotencyKey, Map<String, ?> body) {
    try {
      return send(
          bearing(token, HttpRequest.newBuilder(URI.create(url)))
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", idempotencyKey)
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Replaces the values that the body names. */
  public JsonNode put(String url, String token, Map<String, ?> body) {
    try {
      return send(
          bearing(token, HttpRequest.newBuilder(URI.create(url)))
              .header("Content-Type", "application/json")
              .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public JsonNode postForm(String url, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static HttpRequest.Builder bearing(String token, HttpRequest.Builder request) {
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest.Builder builder) {
    HttpRequest request = builder.timeout(LIMIT).build();
    try {
      var response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new Complaint(
            "%s %s answered %d: %s"
                .formatted(
                    request.method(), request.uri(), response.statusCode(), response.body()));
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new Complaint(
          "%s cannot be reached (%s); is everything up? See ./lastmile status."
              .formatted(request.uri(), e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Complaint("Interrupted.", e);
    }
  }
}
