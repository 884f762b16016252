package net.lastmile.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A client of the public API with one staff member's token. */
final class Api {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String base;
  private final String token;
  private final String address;

  private Api(String base, String token, String address) {
    this.base = base;
    this.token = token;
    this.address = address;
  }

  /** The status and body of an answer; an empty body is a missing node. */
  record Answer(int status, JsonNode body) {
    JsonNode require(int expected) {
      if (status != expected) {
        throw new AssertionError("status " + status + ", not " + expected + ": " + body);
      }
      return body;
    }
  }

  static Api anonymous(String base) {
    return new Api(base, null, null);
  }

  /** The same client at another address; the platform believes its own machine about addresses. */
  Api from(String address) {
    return new Api(base, token, address);
  }

  /** Logs in with the command line's client, as any of the tenant's programs would. */
  static Api loggedIn(Stack stack, String slug, String username, String password) {
    // After its database was killed, Keycloak needs a request or two to notice. While it records
    // the result of a person's log-in, it refuses that person's next one with 401.
    return Eventually.gives(
        username + " logs in at " + slug,
        Eventually.PATIENCE,
        () -> {
          Answer answer = askForToken(stack, slug, username, password);
          return answer.status() >= 500 || answer.status() == 401
              ? null
              : new Api(stack.apiUrl(), answer.require(200).path("access_token").asText(), null);
        });
  }

  /** The platform's operator, with the log-in that the command uses. */
  static Api operator(Stack stack) {
    String token = stack.lastmile("operator", "token").requireSuccess().out().strip();
    return new Api(stack.apiUrl(), token, null);
  }

  private static Answer askForToken(Stack stack, String slug, String username, String password) {
    String form =
        form(
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "lastmile-cli",
                "username",
                username + "@" + slug,
                "password",
                password,
                "scope",
                "openid organization:" + slug));
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:"
                        + stack.port(8180)
                        + "/realms/platform/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(LIMIT)
            .POST(BodyPublishers.ofString(form))
            .build();
    return send(request);
  }

  /** The demo tenant's admin. */
  static Api demo(Stack stack) {
    JsonNode staff = stack.demo().path("staff");
    return loggedIn(
        stack,
        stack.demo().path("tenant").asText(),
        staff.path("username").asText(),
        staff.path("password").asText());
  }

  Answer get(String path) {
    return call("GET", path, null);
  }

  Answer post(String path, Object body) {
    return call("POST", path, body);
  }

  Answer patch(String path, Object body) {
    return call("PATCH", path, body);
  }

  Answer call(String method, String path, Object body) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(base + path))
              .timeout(LIMIT)
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .method(
                  method,
                  body == null
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofString(Stack.JSON.writeValueAsString(body)));
      if (body != null) {
        request.header("Content-Type", "application/json");
      }
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      if (address != null) {
        request.header("X-Forwarded-For", address);
      }
      return send(request.build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer send(HttpRequest request) {
    try {
      var response = HTTP.send(request, BodyHandlers.ofString());
      boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
      return new Answer(
          response.statusCode(),
          json
              ? Stack.JSON.readTree(response.body())
              : Stack.JSON.getNodeFactory().textNode(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
