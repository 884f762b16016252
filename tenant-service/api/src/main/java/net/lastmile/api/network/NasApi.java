package net.lastmile.api.network;

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

/** The tenant's routers (BNGs). */
@Path("nas")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface NasApi {
  /** Sorts by {@code name}; searches name and address. */
  @Gate(permission = Permission.NAS_VIEW)
  @GET
  Page<NasView> list(@BeanParam PageQuery query);

  @Gate(permission = Permission.NAS_CREATE)
  @POST
  @APIResponseSchema(value = NasCreatedView.class, responseCode = "201")
  @Location("{id}")
  NasCreatedView create(
      @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) String idempotencyKey, NasRequest request);

  @Gate(permission = Permission.NAS_VIEW)
  @GET
  @Path("{id}")
  NasView get(@PathParam("id") UUID id);

  @Gate(permission = Permission.NAS_EDIT)
  @PATCH
  @Path("{id}")
  NasView update(@PathParam("id") UUID id, NasRequest changes);

  @Gate(permission = Permission.NAS_DELETE)
  @DELETE
  @Path("{id}")
  void delete(@PathParam("id") UUID id);

  /**
   * Makes a new secret and gives it back once; the old one stops working at once. The same
   * idempotency key gives the same secret again, so that after a lost answer the router need not be
   * changed a second time.
   */
  @Gate(permission = Permission.NAS_SECRET)
  @POST
  @Path("{id}/secret")
  NasCreatedView replaceSecret(
      @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) String idempotencyKey, @PathParam("id") UUID id);

  /**
   * The text to paste into the router. The secret cannot be read back (N1): the text contains it if
   * the caller sends it along, else a placeholder.
   */
  @Gate(permission = Permission.NAS_SECRET)
  @POST
  @Path("{id}/router-configuration")
  RouterConfigurationView routerConfiguration(
      @PathParam("id") UUID id, RouterConfigurationRequest request);
}
