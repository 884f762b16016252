package net.lastmile.api.access;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How the edges treat the log-ins of the tenant's lines. */
@Path("access-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface AccessRulesApi {
  @GET
  AccessRulesView get();

  @PATCH
  AccessRulesView update(AccessRulesUpdate changes);
}
