package net.lastmile.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Keycloak's clients, as the platform's own service account may see and change them. */
public final class KeycloakAdmin {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI keycloak;
  private final String secret;

  KeycloakAdmin(URI keycloak, String secret) {
    this.keycloak = keycloak;
    this.secret = secret;
  }

  /** The client of this name. */
  public JsonNode client(String clientId) {
    return send(authorized("clients?clientId=" + clientId).build()).get(0);
  }

  /** Makes a client as given, found by its id. */
  public void change(JsonNode client) {
    send(
        authorized("clients/" + client.get("id").asText())
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(client.toString()))
            .build());
  }

  private HttpRequest.Builder authorized(String path) {
    return HttpRequest.newBuilder(keycloak.resolve("/admin/realms/platform/" + path))
        .header("Authorization", "Bearer " + token());
  }

  private String token() {
    String form = "grant_type=client_credentials&client_id=tenant-service&client_secret=" + secret;
    URI endpoint = keycloak.resolve("/realms/platform/protocol/openid-connect/token");
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return send(request).get("access_token").asText();
  }

  private static JsonNode send(HttpRequest request) {
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new AssertionError(request.uri() + ": " + answer.statusCode() + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
