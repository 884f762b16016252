package net.lastmile.api.coa;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import net.lastmile.api.ApiHeaders;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Cuts live sessions. */
@Path("sessions/{id}/disconnect")
@Produces(MediaType.APPLICATION_JSON)
public interface DisconnectApi {
  /**
   * Has the router end a session. If that was already requested, the answer is the job under way.
   */
  @Gate(permission = Permission.SESSIONS_DISCONNECT)
  @POST
  @APIResponseSchema(value = CoaJobView.class, responseCode = "202")
  CoaJobView disconnect(
      @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) String idempotencyKey, @PathParam("id") long id);
}
