package net.lastmile.api.staff;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The end of one's own log-ins. */
@Path("log-out")
@Produces(MediaType.APPLICATION_JSON)
public interface LogOutApi {
  /**
   * Ends every session of the caller, in each browser and program. Tokens given up to now, the one
   * of this call too, are refused from then on; where it fails, none is.
   */
  @POST
  void everywhere();
}
