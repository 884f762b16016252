package net.lastmile.api.live;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Whether what lists show has changed, for who shows them and would else read them for nothing. */
@Path("live")
@Produces(MediaType.APPLICATION_JSON)
public interface LiveApi {
  @GET
  LiveView get();
}
