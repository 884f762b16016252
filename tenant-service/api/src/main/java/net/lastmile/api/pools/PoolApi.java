package net.lastmile.api.pools;

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

/** The tenant's pools of addresses, leased by the edges. */
@Path("pools")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface PoolApi {
  /** Sorts by {@code name}; searches the name. */
  @Gate(permission = Permission.POOLS_VIEW)
  @GET
  Page<PoolView> list(@BeanParam PageQuery query);

  @Gate(permission = Permission.POOLS_CREATE)
  @POST
  @APIResponseSchema(value = PoolView.class, responseCode = "201")
  @Location("{id}")
  PoolView create(
      @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) String idempotencyKey, PoolRequest request);

  @Gate(permission = Permission.POOLS_VIEW)
  @GET
  @Path("{id}")
  PoolView get(@PathParam("id") UUID id);

  /** Changes the fields that are not null. Live sessions keep the address they have. */
  @Gate(permission = Permission.POOLS_EDIT)
  @PATCH
  @Path("{id}")
  PoolView update(@PathParam("id") UUID id, PoolRequest changes);

  /** Refused while a plan leases from the pool. */
  @Gate(permission = Permission.POOLS_DELETE)
  @DELETE
  @Path("{id}")
  void delete(@PathParam("id") UUID id);
}
