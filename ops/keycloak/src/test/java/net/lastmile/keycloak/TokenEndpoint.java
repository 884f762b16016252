package net.lastmile.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/** The realm's token endpoint, as its clients call it. */
final class TokenEndpoint {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final KeycloakServer server;
  private final HttpClient client;

  TokenEndpoint(KeycloakServer server) {
    this(server, CLIENT);
  }

  private TokenEndpoint(KeycloakServer server, HttpClient client) {
    this.server = server;
    this.client = client;
  }

  /** The same endpoint, called from another address: all of 127.0.0.0/8 is local. */
  TokenEndpoint from(String address) {
    return new TokenEndpoint(
        server, HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)).build());
  }

  Answer password(String name, String password, String scope, Map<String, String> more) {
    Map<String, String> request =
        new HashMap<>(
            Map.of(
                "grant_type", "password",
                "client_id", "lastmile-cli",
                "username", name,
                "password", password,
                "scope", scope));
    request.putAll(more);
    return post(request);
  }

  Answer password(String name, String password, String scope) {
    return password(name, password, scope, Map.of());
  }

  Answer code(String slug, String code) {
    return post(
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            "panel-" + slug,
            "client_secret",
            Tenants.PANEL_SECRET,
            "redirect_uri",
            Tenants.callback(slug),
            "code",
            code));
  }

  Answer refresh(String slug, String refreshToken) {
    return post(
        Map.of(
            "grant_type",
            "refresh_token",
            "client_id",
            "panel-" + slug,
            "client_secret",
            Tenants.PANEL_SECRET,
            "refresh_token",
            refreshToken));
  }

  Answer post(Map<String, String> request) {
    return send(client, Browser.post(server.at("protocol/openid-connect/token"), request).build());
  }

  static Answer send(HttpRequest request) {
    return send(CLIENT, request);
  }

  private static Answer send(HttpClient client, HttpRequest request) {
    try {
      return Answer.of(client.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
