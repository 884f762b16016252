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
import java.util.UUID;
import net.lastmile.api.ApiHeaders;
import net.lastmile.api.Location;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The tenant's log-ins. */
@Path("staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface StaffApi {
  /** Sorts by {@code username}; searches username, name and e-mail. */
  @GET
  Page<StaffView> list(@BeanParam PageQuery query);

  /** Without a password the person is invited by mail. */
  @POST
  @APIResponseSchema(value = StaffView.class, responseCode = "201")
  @Location("{id}")
  StaffView create(
      @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) String idempotencyKey, StaffRequest request);

  @GET
  @Path("{id}")
  StaffView get(@PathParam("id") UUID id);

  /**
   * Mails a new link to somebody who was invited and has no password yet; the link before it ends.
   */
  @POST
  @Path("{id}/invitation")
  StaffView invite(@PathParam("id") UUID id);

  /** As the identity provider knows it now; 503 while it does not answer. */
  @GET
  @Path("second-factors")
  SecondFactors secondFactors();

  @PATCH
  @Path("{id}")
  StaffView update(@PathParam("id") UUID id, StaffUpdate changes);
}
