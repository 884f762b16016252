package net.lastmile.api.dashboard;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;

/** The tenant's first page. */
@Path("dashboard")
@Produces(MediaType.APPLICATION_JSON)
public interface DashboardApi {
  @Gate(permission = Permission.DASHBOARD_VIEW)
  @GET
  DashboardView get();

  /** Traffic, lines online and log-ins over time. */
  @Gate(permission = Permission.DASHBOARD_VIEW)
  @GET
  @Path("history")
  HistoryView history(@BeanParam HistoryQuery query);
}
