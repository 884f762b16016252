package net.lastmile.api.live;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;

/**
 * Tells pages that show lists whether anything has changed, so that they need not read the lists
 * again for nothing.
 */
@Path("live")
@Produces(MediaType.APPLICATION_JSON)
public interface LiveApi {
  @Gate(Audience.ANY_STAFF)
  @GET
  LiveView get();
}
