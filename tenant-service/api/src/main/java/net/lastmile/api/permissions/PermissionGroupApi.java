package net.lastmile.api.permissions;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.ApiHeaders;
import net.lastmile.api.Location;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The tenant's permission groups. */
@Path("permission-groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface PermissionGroupApi {
  /** All of them, at most 200, by name; built-in ones first. */
  @Gate(permission = Permission.PERMISSIONS_VIEW)
  @GET
  List<PermissionGroupView> list();

  /**
   * Nobody but an admin gives what they may not do themselves: 409.
   *
   * <p>409 too if the tenant has 200 groups.
   */
  @Gate(permission = Permission.PERMISSIONS_CREATE)
  @POST
  @APIResponseSchema(value = PermissionGroupView.class, responseCode = "201")
  @Location("{id}")
  PermissionGroupView create(
      @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) String idempotencyKey,
      PermissionGroupRequest request);

  @Gate(permission = Permission.PERMISSIONS_VIEW)
  @GET
  @Path("{id}")
  PermissionGroupView get(@PathParam("id") UUID id);

  /** Counts for its members from their next call on. A built-in group is not changed: 409. */
  @Gate(permission = Permission.PERMISSIONS_EDIT)
  @PATCH
  @Path("{id}")
  PermissionGroupView update(@PathParam("id") UUID id, PermissionGroupRequest changes);

  /** 409 while somebody has it. */
  @Gate(permission = Permission.PERMISSIONS_DELETE)
  @DELETE
  @Path("{id}")
  void delete(@PathParam("id") UUID id);
}
