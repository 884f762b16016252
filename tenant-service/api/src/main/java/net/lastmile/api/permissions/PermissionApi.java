package net.lastmile.api.permissions;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The catalogue of permissions. */
@Path("permissions")
@Produces(MediaType.APPLICATION_JSON)
public interface PermissionApi {
  /** All of them, by area. */
  @Gate(permission = Permission.PERMISSIONS_VIEW)
  @GET
  List<PermissionView> list();
}
