package net.lastmile.systemtests;

import com.fasterxml.jackson.databind.JsonNode;

/** Where a tenant's routers reach an edge. */
final class Radius {
  private Radius() {}

  /** A radclient in place of the demo tenant's NAS, at one edge. */
  static Radclient of(Stack stack, JsonNode demo, String edge) {
    return of(stack, demo.path("tenant").asText(), edge, demo.path("nas").path("secret").asText());
  }

  /** A radclient at the listener that an edge has open for a tenant. */
  static Radclient of(Stack stack, String tenant, String edge, String secret) {
    JsonNode listener =
        Eventually.gives(
            edge + " listens for " + tenant,
            Eventually.PATIENCE,
            () -> stack.listener(tenant, edge));
    return new Radclient(
        "127.0.0.1", listener.path("authPort").asInt(), listener.path("acctPort").asInt(), secret);
  }
}
