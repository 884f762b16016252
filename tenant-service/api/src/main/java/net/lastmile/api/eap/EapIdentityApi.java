package net.lastmile.api.eap;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** By what the tenant's edges prove themselves to lines that log in by PEAP or EAP-TTLS. */
@Path("eap-identity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface EapIdentityApi {
  /** The certificates, and which of them devices have to trust; never the key. */
  @GET
  EapIdentityView get();

  /** Puts the tenant's own chain and key in place. */
  @PUT
  EapIdentityView replace(EapIdentityRequest request);

  /** Takes what there is away and has the platform issue a new certificate. */
  @DELETE
  EapIdentityView issue();
}
