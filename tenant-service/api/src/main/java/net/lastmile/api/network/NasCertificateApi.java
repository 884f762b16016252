package net.lastmile.api.network;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** The certificate that identifies a router over RadSec (RFC 6614). */
@Path("nas/{id}/certificate")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface NasCertificateApi {
  /** 404 if the router has none. */
  @Gate(permission = Permission.NAS_VIEW)
  @GET
  NasCertificateView get(@PathParam("id") UUID id);

  /** The text to paste so that the router uses its certificate; 409 if no edge serves RadSec. */
  @Gate(permission = Permission.NAS_VIEW)
  @GET
  @Path("router-configuration")
  RouterConfigurationView routerConfiguration(@PathParam("id") UUID id);

  /**
   * Issues a certificate, for a key made here unless the router brings its own. It replaces the
   * previous one, whose connections end within seconds. Only the first answer contains a private
   * key made here: the same idempotency key then gets 409 ({@code request.once-only}).
   */
  @Gate(permission = Permission.NAS_CERTIFICATES)
  @POST
  NasCertificateIssuedView issue(
      @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) String idempotencyKey,
      @PathParam("id") UUID id,
      NasCertificateRequest request);

  /** Ends the certificate's connections within seconds and refuses new ones. */
  @Gate(permission = Permission.NAS_CERTIFICATES)
  @DELETE
  void revoke(@PathParam("id") UUID id);
}
