package net.lastmile.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One person's browser, as far as a log-in needs it: cookies, forms, redirects inside Keycloak. */
final class Browser {
  private static final int MAX_REDIRECTS = 5;

  private final KeycloakServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new HashMap<>();

  Browser(KeycloakServer server) {
    this.server = server;
  }

  /** Opens a panel's log-in for the organization of the same name. */
  Answer openPanel(String slug) {
    return open("panel-" + slug, slug, "openid organization:" + slug);
  }

  Answer open(String clientId, String slug, String scope) {
    Map<String, String> request =
        Map.of(
            "client_id",
            clientId,
            "response_type",
            "code",
            "state",
            "s",
            "redirect_uri",
            Tenants.callback(slug),
            "scope",
            scope);
    return get(URI.create(server.at("protocol/openid-connect/auth") + "?" + encoded(request)));
  }

  /** Opens a panel and submits its log-in form. */
  Answer logIn(String slug, String name, String password) {
    return submit(openPanel(slug), Map.of("username", name, "password", password));
  }

  Answer submit(Answer page, Map<String, String> fields) {
    return follow(send(post(page.formAction(), fields)));
  }

  Answer get(URI uri) {
    return follow(send(HttpRequest.newBuilder(uri)));
  }

  static HttpRequest.Builder post(URI uri, Map<String, String> fields) {
    return HttpRequest.newBuilder(uri)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded(fields)));
  }

  private Answer follow(Answer answer) {
    Answer last = answer;
    for (int i = 0; i < MAX_REDIRECTS && insideKeycloak(last); i++) {
      last = send(HttpRequest.newBuilder(URI.create(last.location().orElseThrow())));
    }
    return last;
  }

  private boolean insideKeycloak(Answer answer) {
    return answer.location().filter(to -> to.startsWith(server.issuer().toString())).isPresent();
  }

  private Answer send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return Answer.of(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String header) {
    HttpCookie cookie = HttpCookie.parse(header).getFirst();
    if (cookie.getMaxAge() == 0) {
      cookies.remove(cookie.getName());
    } else {
      cookies.put(cookie.getName(), header.substring(header.indexOf('=') + 1).split(";", 2)[0]);
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
