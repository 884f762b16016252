package net.lastmile.api.network;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;

/**
 * The log-in to a router's own API, which edges use when the router does not obey CoA or
 * Disconnect. MikroTik only.
 */
@Path("nas/{id}/api-access")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ApiAccessApi {
  /** 404 if there is none. */
  @Gate(permission = Permission.NAS_VIEW)
  @GET
  ApiAccessView get(@PathParam("id") UUID id);

  /** Sets up the access, or changes it; 409 if the router is not a MikroTik. */
  @Gate(permission = Permission.NAS_API_ACCESS)
  @PATCH
  ApiAccessView change(@PathParam("id") UUID id, ApiAccessRequest request);

  /** Removes the access; the password is deleted here and on the edges. */
  @Gate(permission = Permission.NAS_API_ACCESS)
  @DELETE
  void remove(@PathParam("id") UUID id);
}
