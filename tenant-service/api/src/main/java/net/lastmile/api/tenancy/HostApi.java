package net.lastmile.api.tenancy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;

/** What a host name stands for. Public, for the portal's log-in page and brand. */
@Path("hosts")
@Produces(MediaType.APPLICATION_JSON)
public interface HostApi {
  /** 404 for an unknown host name. */
  @Gate(Audience.PUBLIC)
  @GET
  @Path("{host}")
  HostView find(@PathParam("host") String host);

  /** The logo of the tenant whose panel this is; 404 without one. */
  @Gate(Audience.PUBLIC)
  @GET
  @Path("{host}/logo")
  @Produces({"image/png", "image/jpeg"})
  Response logo(@PathParam("host") String host);
}
