package net.lastmile.api.catalog;

import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import net.lastmile.api.ApiHeaders;
import net.lastmile.api.Location;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Service plans. */
@Path("plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface PlanApi {
  /** Sorts by {@code name}; searches name and commercial name. */
  @Gate(permission = Permission.SERVICES_VIEW)
  @GET
  Page<PlanView> list(@BeanParam PageQuery query);

  @Gate(permission = Permission.SERVICES_CREATE)
  @POST
  @APIResponseSchema(value = PlanView.class, responseCode = "201")
  @Location("{id}")
  PlanView create(
      @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) String idempotencyKey, PlanRequest request);

  @Gate(permission = Permission.SERVICES_VIEW)
  @GET
  @Path("{id}")
  PlanView get(@PathParam("id") UUID id);

  @Gate(permission = Permission.SERVICES_EDIT)
  @PATCH
  @Path("{id}")
  PlanView update(@PathParam("id") UUID id, PlanRequest changes);

  /** 409 while subscribers are on the plan. */
  @Gate(permission = Permission.SERVICES_DELETE)
  @DELETE
  @Path("{id}")
  void delete(@PathParam("id") UUID id);
}
