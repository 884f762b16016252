package net.lastmile.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

/**
 * The resource method that a request is for. Taken from the request: after a start with many
 * simultaneous first calls, a filter's {@code @Context} field once stayed null for good.
 */
public final class Called {
  private Called() {}

  /** The method is null if none was found for the request. */
  public static ResourceInfo by(ContainerRequestContext request) {
    // Jersey's UriInfo also implements ResourceInfo.
    return (ResourceInfo) request.getUriInfo();
  }
}
