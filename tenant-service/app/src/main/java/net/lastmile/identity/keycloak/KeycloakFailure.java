package net.lastmile.identity.keycloak;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;

/**
 * Separates faults between Keycloak and us from faults in a caller's request: statuses that concern
 * Keycloak itself, or our own account there, become a failed call. It has the lowest priority and
 * so runs last of the response filters: the admin client's own must see a 401 to drop its token.
 */
@Priority(1)
public class KeycloakFailure implements ClientResponseFilter {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int FIRST_SERVER_ERROR = 500;

  @Override
  public void filter(ClientRequestContext request, ClientResponseContext response) {
    int status = response.getStatus();
    if (status == UNAUTHORIZED || status == FORBIDDEN || status >= FIRST_SERVER_ERROR) {
      throw new ProcessingException("Keycloak answered " + status);
    }
  }
}
