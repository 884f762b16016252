package net.lastmile.api.subscribers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.ApiHeaders;
import net.lastmile.api.Location;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The certificates by which a line's devices log in over EAP-TLS (RFC 5216, RFC 9190). */
@Path("subscribers/{id}/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface LineCertificateApi {
  /** Most certificates that a line may have at the same time. */
  int MAX = 8;

  /** In the order in which they were added. */
  @Gate(permission = Permission.SUBSCRIBERS_VIEW)
  @GET
  List<LineCertificateView> list(@PathParam("id") UUID id);

  /**
   * Issues a certificate from the tenant's own authority, or adds one that a device already has.
   * The line's password continues to work. The same idempotency key gives the same certificate and
   * key again. 409 if the line already has {@link #MAX}, or another line has the certificate.
   */
  @Gate(permission = Permission.SUBSCRIBERS_CERTIFICATES)
  @POST
  @APIResponseSchema(value = LineCertificateAddedView.class, responseCode = "201")
  @Location("{id}")
  LineCertificateAddedView add(
      @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) String idempotencyKey,
      @PathParam("id") UUID id,
      LineCertificateRequest request);

  /** Edges refuse it within seconds. A live session goes on: disconnect it if it must end. */
  @Gate(permission = Permission.SUBSCRIBERS_CERTIFICATES)
  @DELETE
  @Path("{certificateId}")
  void revoke(@PathParam("id") UUID id, @PathParam("certificateId") UUID certificateId);
}
