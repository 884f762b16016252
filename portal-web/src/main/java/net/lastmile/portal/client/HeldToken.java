package net.lastmile.portal.client;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends the token of a log-in outside of its own requests; sends none once the log-in is over. */
final class HeldToken implements ClientRequestFilter {
  private final Supplier<Optional<String>> accessToken;

  HeldToken(Supplier<Optional<String>> accessToken) {
    this.accessToken = accessToken;
  }

  @Override
  public void filter(ClientRequestContext request) {
    accessToken
        .get()
        .ifPresent(
            token -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token));
  }
}
