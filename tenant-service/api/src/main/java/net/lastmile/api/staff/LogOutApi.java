package net.lastmile.api.staff;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;

/** Ends one's own log-ins. */
@Path("log-out")
@Produces(MediaType.APPLICATION_JSON)
public interface LogOutApi {
  /**
   * Ends every session of the caller, in each browser and program. Tokens issued so far, including
   * the one of this call, are refused from then on; if the call fails, none is.
   */
  @Gate(Audience.ANY_STAFF)
  @POST
  void everywhere();
}
