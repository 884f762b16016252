package net.lastmile.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

/**
 * Which resource method a request is for. It is asked of the request: a filter's field with
 * {@code @Context} was once null for good after a start whose first calls came all at once.
 */
public final class Called {
  private Called() {}

  /** Its method is null if none was found for the request. */
  public static ResourceInfo by(ContainerRequestContext request) {
    // Jersey's UriInfo is both.
    return (ResourceInfo) request.getUriInfo();
  }
}
