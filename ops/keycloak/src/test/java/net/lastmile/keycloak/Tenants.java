package net.lastmile.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

/**
 * Makes tenants and staff as the tenant service does: through its service account, with only that
 * account's rights.
 */
final class Tenants {
  static final String PANEL_SECRET = "secret-of-the-panel";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KeycloakServer server;
  private final String token;

  Tenants(KeycloakServer server) {
    this.server = server;
    this.token =
        new TokenEndpoint(server)
            .post(
                Map.of(
                    "grant_type", "client_credentials",
                    "client_id", "tenant-service",
                    "client_secret", KeycloakServer.SERVICE_SECRET))
            .json()
            .get("access_token")
            .asText();
  }

  static String callback(String slug) {
    return "http://" + slug + ".localhost:8080/callback";
  }

  /** Makes an organization with its panel's client. */
  Tenants tenant(String slug, String brandColor) {
    return tenant(slug, brandColor, "0123456789abcdef");
  }

  Tenants tenant(String slug, String brandColor, String logo) {
    create(
        "organizations",
        named(slug),
        Map.of(
            "name",
            "ISP " + slug,
            "alias",
            slug,
            "enabled",
            true,
            "attributes",
            Map.of(
                "tenant_id", List.of("id-of-" + slug),
                "brand_color", List.of(brandColor),
                "logo", List.of(logo))));
    create(
        "clients",
        "?clientId=panel-" + slug,
        Map.of(
            "clientId",
            "panel-" + slug,
            "name",
            "Company " + slug,
            "rootUrl",
            "http://" + slug + ".localhost:8080",
            "baseUrl",
            "/",
            "secret",
            PANEL_SECRET,
            "redirectUris",
            List.of(callback(slug)),
            "directAccessGrantsEnabled",
            false,
            "attributes",
            Map.of("lastmile.organization", slug)));
    return this;
  }

  /** Makes a staff member with the role {@code admin}. */
  Tenants staff(String slug, String name, String password, String... requiredActions) {
    URI user =
        create(
            "users",
            "?exact=true&username=" + name + "@" + slug,
            Map.of(
                "username",
                name + "@" + slug,
                "email",
                name + "@mail.example",
                "enabled",
                true,
                "requiredActions",
                List.of(requiredActions),
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false))));
    String id = user.getPath().substring(user.getPath().lastIndexOf('/') + 1);
    Object role =
        JSON.convertValue(call("GET", server.admin("roles/admin"), null).json(), Map.class);
    call("POST", URI.create(user + "/role-mappings/realm"), List.of(role));
    String organization =
        call("GET", server.admin("organizations" + named(slug)), null)
            .json()
            .get(0)
            .get("id")
            .asText();
    call("POST", server.admin("organizations/" + organization + "/members"), id);
    return this;
  }

  private static String named(String slug) {
    return "?exact=true&search=ISP%20" + slug;
  }

  /** Replaces an existing one: a test that failed runs again on the same server. */
  private URI create(String collection, String same, Map<String, ?> representation) {
    URI all = server.admin(collection);
    for (JsonNode former : call("GET", server.admin(collection + same), null).json()) {
      call("DELETE", URI.create(all + "/" + former.get("id").asText()), null);
    }
    return URI.create(call("POST", all, representation).location().orElseThrow());
  }

  private Answer call(String method, URI uri, Object body) {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)))
            .build();
    Answer answer = TokenEndpoint.send(request);
    assertThat(answer.status()).as(method + " " + uri + " " + answer.body()).isBetween(200, 299);
    return answer;
  }

  private static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
