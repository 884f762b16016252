package net.lastmile.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.lastmile.platform.security.Endpoints.Endpoint;
import net.lastmile.testing.ApiClient;
import net.lastmile.testing.ApiClient.Answer;
import net.lastmile.testing.TestPlatform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends every endpoint requests it cannot read: the answers must blame the request, never the
 * server.
 */
class BadRequestsIT {
  /** Its secret is optional, and so is its body. */
  private static final String BODY_OPTIONAL = "nas/{id}/router-configuration";

  private static final List<String> NO_JSON = List.of("tenant/logo");
  private static final String NUL = "%00";

  private final TestPlatform platform = TestPlatform.get();

  static List<Endpoint> readers() {
    return Endpoints.all().stream()
        .filter(Endpoint::takesBody)
        .filter(endpoint -> !endpoint.path().equals(BODY_OPTIONAL))
        .filter(endpoint -> !NO_JSON.contains(endpoint.path()))
        .toList();
  }

  static List<Endpoint> searchers() {
    return Endpoints.all().stream().filter(endpoint -> !endpoint.parameters().isEmpty()).toList();
  }

  static List<Endpoint> named() {
    return Endpoints.all().stream().filter(endpoint -> endpoint.path().contains("{")).toList();
  }

  @ParameterizedTest
  @MethodSource("readers")
  @DisplayName("a body that says nothing is refused")
  void refusesABodyThatSaysNothing(Endpoint endpoint) {
    for (String body : new String[] {"null", null}) {
      Answer answer =
          caller(endpoint)
              .call(
                  endpoint.verb(),
                  filled(endpoint, "nobody"),
                  body,
                  "Content-Type",
                  "application/json");
      assertThat(answer.status()).as(body + ": " + answer).isEqualTo(400);
      assertThat(answer.contentType()).startsWith("application/problem+json");
      assertThat(answer.body().get("code").asText()).isEqualTo("request.malformed");
    }
  }

  @ParameterizedTest
  @MethodSource("searchers")
  @DisplayName("NUL in a query, which PostgreSQL cannot hold, is refused by its parameter")
  void refusesNulInAQuery(Endpoint endpoint) {
    for (String parameter : endpoint.parameters()) {
      String path = filled(endpoint, "nobody") + "?" + parameter + "=a" + NUL;
      Answer answer = caller(endpoint).call(endpoint.verb(), path, null);
      assertThat(answer.status()).as(path + ": " + answer).isEqualTo(400);
      assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(parameter);
    }
  }

  @ParameterizedTest
  @MethodSource("named")
  @DisplayName("NUL in a path is refused")
  void refusesNulInAPath(Endpoint endpoint) {
    String path = endpoint.path().replaceAll("\\{\\w+}", "a" + NUL);
    String body = endpoint.takesBody() ? "{}" : null;
    Answer answer = caller(endpoint).call(endpoint.verb(), path, body);
    assertThat(answer.status()).as(path + ": " + answer).isBetween(400, 499);
  }

  private ApiClient caller(Endpoint endpoint) {
    if (endpoint.isPublic()) {
      return platform.api();
    }
    return endpoint.isOperators()
        ? platform.api().as(platform.tokens().operator())
        : platform.as(platform.north());
  }

  private static String filled(Endpoint endpoint, String name) {
    return Stream.of("{slug}", "{token}", "{host}", "{username}")
        .reduce(
            endpoint
                .path()
                .replace("{id}", new UUID(0, 0).toString())
                .replace("{vendor}", "MIKROTIK"),
            (path, template) -> path.replace(template, name));
  }
}
