package net.lastmile.portal.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;

/** {@link Versions} on the wire (RFC 9110 sections 8.8.3 and 13.1.1). */
@ApplicationScoped
class VersionHeaders implements ClientRequestFilter, ClientResponseFilter {
  private Versions versions;

  VersionHeaders() {}

  @Inject
  VersionHeaders(Versions versions) {
    this.versions = versions;
  }

  @Override
  public void filter(ClientRequestContext request) {
    if (HttpMethod.PATCH.equals(request.getMethod()) && !versions.required().isEmpty()) {
      request.getHeaders().putSingle(HttpHeaders.IF_MATCH, versions.required());
    }
  }

  @Override
  public void filter(ClientRequestContext request, ClientResponseContext answer) {
    versions.read(Objects.requireNonNullElse(answer.getHeaderString(HttpHeaders.ETAG), ""));
  }
}
