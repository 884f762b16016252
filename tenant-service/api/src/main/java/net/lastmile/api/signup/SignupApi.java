package net.lastmile.api.signup;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import net.lastmile.api.ApiHeaders;
import net.lastmile.api.Location;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * Sign-up of a tenant: public, rate-limited; nothing is provisioned before the e-mail address is
 * verified.
 */
@Path("signup")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface SignupApi {
  /** Whether a slug is available; asked while it is typed. */
  @Gate(Audience.PUBLIC)
  @GET
  @Path("slugs/{slug}")
  SlugView checkSlug(@PathParam("slug") String slug);

  /** Accepts a sign-up and sends the verification mail. */
  @Gate(Audience.PUBLIC)
  @POST
  @APIResponseSchema(value = SignupView.class, responseCode = "202")
  SignupView signUp(
      @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) String idempotencyKey, SignupRequest request);

  /**
   * The sign-up that a verification link belongs to, even after the link was used; 404 if the link
   * is wrong or expired.
   */
  @Gate(Audience.PUBLIC)
  @GET
  @Path("verifications/{token}")
  SignupView findByToken(@PathParam("token") String token);

  /**
   * Verifies the address, sets the first admin's username and password, and starts provisioning.
   */
  @Gate(Audience.PUBLIC)
  @POST
  @Path("verifications/{token}")
  @APIResponseSchema(value = ProvisioningView.class, responseCode = "202")
  @Location("provisioning")
  ProvisioningView verify(@PathParam("token") String token, VerifyRequest request);

  /** How far provisioning is; the token remains valid for this question. */
  @Gate(Audience.PUBLIC)
  @GET
  @Path("verifications/{token}/provisioning")
  ProvisioningView provisioning(@PathParam("token") String token);
}
