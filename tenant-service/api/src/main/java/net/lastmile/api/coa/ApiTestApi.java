package net.lastmile.api.coa;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import net.lastmile.api.ApiHeaders;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Tests whether an edge can log in to a router's own API. */
@Path("nas/{id}/api-test")
@Produces(MediaType.APPLICATION_JSON)
public interface ApiTestApi {
  /**
   * Has an edge log in and ask for the router's identity; nothing is changed there. Over TLS
   * without a trusted certificate the edge does not log in, and the job shows which certificate to
   * trust. 409 if the router has no API access.
   */
  @Gate(permission = Permission.NAS_TEST)
  @POST
  @APIResponseSchema(value = CoaJobView.class, responseCode = "202")
  CoaJobView test(
      @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) String idempotencyKey, @PathParam("id") UUID id);
}
