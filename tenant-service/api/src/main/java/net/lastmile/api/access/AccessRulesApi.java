package net.lastmile.api.access;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;

/** How the edges treat the log-ins of the tenant's lines. */
@Path("access-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface AccessRulesApi {
  @Gate(permission = Permission.SETTINGS_VIEW)
  @GET
  AccessRulesView get();

  @Gate(permission = Permission.SETTINGS_LOG_IN_RULES)
  @PATCH
  AccessRulesView update(AccessRulesUpdate changes);
}
