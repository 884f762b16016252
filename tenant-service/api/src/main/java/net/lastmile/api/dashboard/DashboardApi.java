package net.lastmile.api.dashboard;

import jakarta.ws.rs.BeanParam;
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

  /** Traffic, lines online and log-ins over time. */
  @GET
  @Path("history")
  HistoryView history(@BeanParam HistoryQuery query);
}
