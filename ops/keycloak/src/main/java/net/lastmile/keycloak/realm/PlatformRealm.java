package net.lastmile.keycloak.realm;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What differs between the realms {@code platform} of two installations.
 *
 * @param tenantServiceSecret the generated secret of the client {@code tenant-service}
 * @param operatorPassword the generated password of the first operator; the realm's policy requires
 *     at least 12 characters
 * @param edges the edge nodes known now; later ones are added through the admin API
 */
public record PlatformRealm(
    String tenantServiceSecret, String operatorPassword, List<EdgeClient> edges) {
  public static final String NAME = "platform";

  /** Shortest secret and password accepted, in characters. */
  private static final int SHORTEST_SECRET = 12;

  public PlatformRealm {
    requireSecret(tenantServiceSecret, "tenant-service's secret");
    requireSecret(operatorPassword, "the operator's password");
    edges = List.copyOf(edges);
  }

  /** The realm in the form of {@code data/import/platform-realm.json}. */
  public String toJson() {
    return JsonTemplate.named("platform.json")
        .withStrings(
            Map.of(
                "tenant-service-secret",
                tenantServiceSecret,
                "operator-password",
                operatorPassword))
        .withJson("edge-clients", eachEdge("edge-client.json"))
        .withJson("edge-accounts", eachEdge("edge-account.json"))
        .text();
  }

  /** One more element of a JSON array for each edge, with a comma before it. */
  private String eachEdge(String template) {
    JsonTemplate element = JsonTemplate.named(template);
    return edges.stream()
        .map(edge -> ",\n" + element.withStrings(values(edge)).text())
        .collect(Collectors.joining());
  }

  private static Map<String, String> values(EdgeClient edge) {
    return Map.of(
        "name", edge.name(),
        "region", edge.region(),
        "certificate", edge.certificateBase64());
  }

  private static void requireSecret(String secret, String whose) {
    if (secret == null || secret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "%s has fewer than %d characters".formatted(whose, SHORTEST_SECRET));
    }
  }
}
