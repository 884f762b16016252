package net.lastmile.portal.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the API whose request it is serving, as a proxy does: the hops that the request names, then
 * the address that sent it to us. The API believes only what trusted proxies added.
 */
@ApplicationScoped
class ForwardedFor implements ClientRequestFilter {
  private static final String HEADER = "X-Forwarded-For";

  private HttpServletRequest received;

  ForwardedFor() {}

  @Inject
  ForwardedFor(HttpServletRequest received) {
    this.received = received;
  }

  @Override
  public void filter(ClientRequestContext request) {
    List<String> named = Collections.list(received.getHeaders(HEADER));
    request.getHeaders().putSingle(HEADER, hops(named, received.getRemoteAddr()));
  }

  /**
   * @param named each header as received
   */
  static String hops(List<String> named, String sender) {
    return Stream.concat(named.stream(), Stream.of(sender))
        .filter(hop -> !hop.isBlank())
        .collect(Collectors.joining(", "));
  }
}
