package net.lastmile.api.dashboard;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The tenant's first page. */
@Path("dashboard")
@Produces(MediaType.APPLICATION_JSON)
public interface DashboardApi {
  @GET
  DashboardView get();

  /** The last hour, one point a minute, oldest first, minutes without traffic included. */
  @GET
  @Path("last-hour")
  LastHourView lastHour();
}
