package net.lastmile.api.staff;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.permissions.StaffPermissionView;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The tenant's log-ins. */
@Path("staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface StaffApi {
  /** Sorts by {@code username}; searches username, name and e-mail. */
  @Gate(permission = Permission.STAFF_VIEW)
  @GET
  Page<StaffView> list(@BeanParam PageQuery query);

  /** Without a password the person is invited by mail. */
  @Gate(permission = Permission.STAFF_CREATE)
  @POST
  @APIResponseSchema(value = StaffView.class, responseCode = "201")
  @Location("{id}")
  StaffView create(
      @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) String idempotencyKey, StaffRequest request);

  @Gate(permission = Permission.STAFF_VIEW)
  @GET
  @Path("{id}")
  StaffView get(@PathParam("id") UUID id);

  /** The whole catalogue: what this person may do, and why. */
  @Gate(permission = Permission.PERMISSIONS_VIEW)
  @GET
  @Path("{id}/permissions")
  List<StaffPermissionView> permissions(@PathParam("id") UUID id);

  /**
   * Mails a new link to somebody who was invited and has no password yet; the link before it ends.
   */
  @Gate(permission = Permission.STAFF_CREATE)
  @POST
  @Path("{id}/invitation")
  StaffView invite(@PathParam("id") UUID id);

  /** As the identity provider knows it now; 503 while it does not answer. */
  @Gate(permission = Permission.STAFF_VIEW)
  @GET
  @Path("second-factors")
  SecondFactors secondFactors();

  /** 409 if a caller who is not an admin gives or takes more than they may do themselves. */
  @Gate(permission = Permission.STAFF_EDIT)
  @PATCH
  @Path("{id}")
  StaffView update(@PathParam("id") UUID id, StaffUpdate changes);
}
