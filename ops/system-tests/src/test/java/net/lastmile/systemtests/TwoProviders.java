package net.lastmile.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two providers that have lines of the same names and one router each; only the first one's router
 * is used.
 *
 * @param plan a plan of the first provider
 */
record TwoProviders(Tenant tenant, Tenant other, String plan, String otherPlan, Radclient edge) {
  static final String PASSWORD = "s3cret of a line";

  /**
   * The first provider's router need not sign: ocserv and pppd do not know Message-Authenticator.
   */
  static TwoProviders signUp(Stack stack) {
    List<Tenant> both =
        Tenant.signUp(stack, List.of(Stack.freshSlug("peers"), Stack.freshSlug("peerless")));
    Tenant tenant = both.getFirst();
    Tenant other = both.getLast();
    Radclient edge = Radius.of(stack, tenant.slug(), "edge-1", tenant.addNas());
    other.addNas();
    var providers = new TwoProviders(tenant, other, tenant.addPlan(), other.addPlan(), edge);
    tenant
        .api()
        .patch(
            "/nas/" + providers.router().path("id").asText(),
            Map.of("messageAuthenticator", "OPTIONAL", "vendor", "GENERIC"))
        .require(200);
    return providers;
  }

  /** The same providers, with new tokens. */
  TwoProviders logIn(Stack stack) {
    return new TwoProviders(
        Tenant.logIn(stack, tenant.slug()),
        Tenant.logIn(stack, other.slug()),
        plan,
        otherPlan,
        edge);
  }

  /** The first provider's router. */
  JsonNode router() {
    return tenant.api().get("/nas").require(200).at("/items/0");
  }

  String addLine(String username) {
    return addLine(username, Map.of());
  }

  /**
   * Adds the line, and one of the same name to the other provider, with another password.
   *
   * @param fields of the first provider's line, besides name and password
   */
  String addLine(String username, Map<String, Object> fields) {
    other.addSubscriber(otherPlan, Map.of("username", username, "password", "of the other"));
    Map<String, Object> line = new HashMap<>(fields);
    line.put("username", username);
    line.put("password", PASSWORD);
    return tenant
        .addSubscriber((String) fields.getOrDefault("planId", plan), line)
        .path("id")
        .asText();
  }

  int logIns(String line, String outcome) {
    int count = 0;
    for (JsonNode logIn :
        tenant.api().get("/subscribers/" + line + "/log-ins").require(200).path("items")) {
      count += logIn.path("outcome").asText().equals(outcome) ? 1 : 0;
    }
    return count;
  }

  /** A missing node if there is none yet. */
  JsonNode onlySession(String username) {
    JsonNode sessions = tenant.api().get("/sessions?q=" + username).require(200).path("items");
    assertThat(sessions.size()).as(sessions.toPrettyString()).isLessThanOrEqualTo(1);
    return sessions.path(0);
  }

  /** Waits until the session has ended. */
  JsonNode endedSession(String username) {
    return Eventually.gives(
        "the session of " + username + " has ended",
        Eventually.PATIENCE,
        () -> {
          JsonNode session = onlySession(username);
          return session.path("stoppedAt").asText("").isEmpty() ? null : session;
        });
  }

  void assertTheOtherSeesNothing() {
    assertThat(other.api().get("/sessions").require(200).path("items")).isEmpty();
  }
}
