package net.lastmile.platform.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Answers are never cached, and browsers must not guess another content type for them. */
@Dependent
@Provider
public class AnswerHeaders implements ContainerResponseFilter {
  static final String CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";
  static final String NOSNIFF = "nosniff";
  static final String NO_STORE = "no-store";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    answer.getHeaders().putSingle(CONTENT_TYPE_OPTIONS, NOSNIFF);
    answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, NO_STORE);
  }
}
