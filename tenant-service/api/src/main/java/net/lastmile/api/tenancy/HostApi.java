package net.lastmile.api.tenancy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a host name stands for: public, for the portal's log-in and brand. */
@Path("hosts")
@Produces(MediaType.APPLICATION_JSON)
public interface HostApi {
  /** 404 for a host name nobody has. */
  @GET
  @Path("{host}")
  HostView find(@PathParam("host") String host);

  /** The picture of the tenant whose panel this is; 404 without one. */
  @GET
  @Path("{host}/logo")
  @Produces({"image/png", "image/jpeg"})
  Response logo(@PathParam("host") String host);
}
