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

/** Tests whether a router takes orders. */
@Path("nas/{id}/coa-test")
@Produces(MediaType.APPLICATION_JSON)
public interface CoaTestApi {
  /**
   * Sends a Disconnect-Request for a session that no router has. Any answer, usually {@code NAKED}
   * with Error-Cause 503, shows that the address, port and secret are right.
   */
  @Gate(permission = Permission.NAS_TEST)
  @POST
  @APIResponseSchema(value = CoaJobView.class, responseCode = "202")
  CoaJobView test(
      @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) String idempotencyKey, @PathParam("id") UUID id);
}
