package net.lastmile.api.eap;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;

/**
 * The certificate and key by which the tenant's edges prove their identity to lines that log in by
 * PEAP or EAP-TTLS.
 */
@Path("eap-identity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface EapIdentityApi {
  /** The certificates, and which of them devices must trust; never the key. */
  @Gate(permission = Permission.SETTINGS_VIEW)
  @GET
  EapIdentityView get();

  /** Installs the tenant's own chain and key. */
  @Gate(permission = Permission.SETTINGS_EAP)
  @PUT
  EapIdentityView replace(EapIdentityRequest request);

  /** Removes the current identity and has the platform issue a new certificate. */
  @Gate(permission = Permission.SETTINGS_EAP)
  @DELETE
  EapIdentityView issue();
}
