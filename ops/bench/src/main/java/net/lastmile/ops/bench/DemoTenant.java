package net.lastmile.ops.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The running stack's demo tenant as its owner uses it: the API and the RADIUS listeners. */
final class DemoTenant implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();

  private final JsonNode demo;
  private final String token;

  /** One of the tenant's RADIUS listeners. */
  record Listener(String node, String address, int authPort) {}

  DemoTenant(Path home) throws IOException, InterruptedException {
    demo = JSON.readTree(home.resolve("demo.json").toFile());
    JsonNode way = demo.required("token");
    Map<String, String> form =
        Map.of(
            "grant_type", "password",
            "client_id", way.required("clientId").asText(),
            "scope", way.required("scope").asText(),
            "username", way.required("username").asText(),
            "password", demo.required("staff").required("password").asText());
    String body =
        form.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(way.required("url").asText()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    token = send(request).required("access_token").asText();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  String nasSecret() {
    return demo.required("nas").required("secret").asText();
  }

  List<Listener> listeners() {
    List<Listener> listeners = new ArrayList<>();
    for (JsonNode server : demo.required("radius").required("servers")) {
      listeners.add(
          new Listener(
              server.required("node").asText(),
              server.required("address").asText(),
              server.required("authPort").asInt()));
    }
    return listeners;
  }

  /** The demo's last subscriber, whose password a bench may change. */
  JsonNode lastSubscriber() {
    JsonNode all = demo.required("subscribers");
    return all.get(all.size() - 1);
  }

  JsonNode subscribers() {
    return demo.required("subscribers");
  }

  /** All sessions, fetched page by page. */
  List<JsonNode> sessions() throws IOException, InterruptedException {
    List<JsonNode> sessions = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = send(api("/sessions?limit=500" + cursor).GET().build());
      page.required("items").forEach(sessions::add);
      cursor = page.path("next").isNull() ? "" : "&cursor=" + encoded(page.path("next").asText());
    } while (!cursor.isEmpty());
    return sessions;
  }

  /** The API's answer under that path. */
  JsonNode get(String path) throws IOException, InterruptedException {
    return send(api(path).GET().build());
  }

  String idOf(String username) throws IOException, InterruptedException {
    JsonNode found = send(api("/subscribers?q=" + encoded(username)).GET().build());
    return found.required("items").required(0).required("id").asText();
  }

  /** Returns once the change is committed. */
  void setPassword(String id, String password) throws IOException, InterruptedException {
    ObjectNode change = JSON.createObjectNode().put("password", password);
    send(
        api("/subscribers/" + id)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(change.toString()))
            .build());
  }

  HttpRequest.Builder api(String path) {
    return HttpRequest.newBuilder(URI.create(demo.required("apiUrl").asText() + path))
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(request.uri() + " answered " + response.statusCode());
    }
    return JSON.readTree(response.body());
  }

  @Override
  public void close() {
    http.close();
  }
}
