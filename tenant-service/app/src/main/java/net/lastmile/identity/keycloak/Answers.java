package net.lastmile.identity.keycloak;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** Reads Keycloak's answers to creates. */
final class Answers {
  private Answers() {}

  /**
   * Ends the answer; "already there" counts as done.
   *
   * @throws WebApplicationException for every other refusal
   */
  static void madeOrThere(Response answer) {
    try (answer) {
      int status = answer.getStatus();
      boolean there = status == Response.Status.CONFLICT.getStatusCode();
      boolean made = answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
      if (!made && !there) {
        throw new WebApplicationException("Keycloak answered " + status);
      }
    }
  }
}
