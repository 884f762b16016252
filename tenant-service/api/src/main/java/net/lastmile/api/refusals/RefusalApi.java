package net.lastmile.api.refusals;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;

/**
 * Log-ins of lines that were refused, over all routers: one entry for each name, router and reason,
 * with how often and when.
 */
@Path("refused-log-ins")
@Produces(MediaType.APPLICATION_JSON)
public interface RefusalApi {
  /**
   * Latest first. Sorts by {@code lastAt}, {@code firstAt}, {@code attempts} or {@code username};
   * searches username, full name, router and device, the device in any spelling.
   */
  @Gate(permission = Permission.SESSIONS_VIEW)
  @GET
  Page<RefusalView> list(@BeanParam PageQuery query, @BeanParam RefusalFilter filter);

  /**
   * The whole list that {@link #list} shows page by page, as CSV with a header line.
   *
   * @param columns names separated by commas, for instance {@code username,reason}; all if null
   */
  @Gate(permission = Permission.SESSIONS_EXPORT)
  @GET
  @Path("export")
  @Produces("text/csv")
  Response export(
      @BeanParam PageQuery query,
      @BeanParam RefusalFilter filter,
      @QueryParam("columns") String columns);

  /** Counts by reason of what {@link #list} shows, whatever its reason, and the limits. */
  @Gate(permission = Permission.SESSIONS_VIEW)
  @GET
  @Path("summary")
  RefusalSummaryView summary(@QueryParam("q") String search, @BeanParam RefusalFilter filter);
}
