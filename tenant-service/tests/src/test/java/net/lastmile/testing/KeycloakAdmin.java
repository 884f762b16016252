package net.lastmile.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;

/**
 * Keycloak's clients and log-ins, as the platform's own service account may see and change them.
 */
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

  /** Changes a client, found by its id, to these values. */
  public void change(JsonNode client) {
    put("clients/" + client.get("id").asText(), client);
  }

  /** The organization of a tenant. */
  public JsonNode organization(String slug) {
    JsonNode found = send(authorized("organizations?exact=true&search=" + slug).build());
    return send(authorized("organizations/" + found.at("/0/id").asText()).build());
  }

  /** Changes an organization, found by its id, to these values. */
  public void changeOrganization(JsonNode organization) {
    put("organizations/" + organization.get("id").asText(), organization);
  }

  /** The types of credentials that a log-in has. */
  public List<String> credentials(UUID user) {
    return send(authorized("users/" + user + "/credentials").build()).findValuesAsText("type");
  }

  /** Adds an authenticator app to a log-in, as its owner would. */
  public void addApp(UUID user) {
    String body =
        """
        {"credentials": [{"type": "otp", "userLabel": "Phone",
          "secretData": "{\\"value\\": \\"12345678901234567890\\"}",
          "credentialData": "{\\"subType\\": \\"totp\\", \\"digits\\": 6, \\"period\\": 30, \
        \\"counter\\": 0, \\"algorithm\\": \\"HmacSHA1\\"}"}]}""";
    JsonNode there = send(authorized("users/" + user).build());
    ((ObjectNode) there).setAll((ObjectNode) read(body));
    put("users/" + user, there);
  }

  private void put(String path, JsonNode content) {
    send(
        authorized(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(content.toString()))
            .build());
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
