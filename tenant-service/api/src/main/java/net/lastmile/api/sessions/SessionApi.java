package net.lastmile.api.sessions;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;

/** Accounting sessions of all subscribers. */
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
public interface SessionApi {
  /**
   * Newest first, or sorted by {@code startedAt}; live sessions also by {@code traffic} and {@code
   * rate}, of both directions together. Searches username, MAC and address.
   *
   * @param live true: only live sessions; false: only ended ones
   * @param nasId only sessions through this NAS
   * @param month only sessions that began in this month (UTC), such as {@code 2026-11}, including
   *     archived ones; without it, archived ones are not listed
   */
  @Gate(permission = Permission.SESSIONS_VIEW)
  @GET
  Page<SessionView> list(
      @BeanParam PageQuery query,
      @QueryParam("live") Boolean live,
      @QueryParam("nasId") UUID nasId,
      @QueryParam("month") String month);

  /**
   * The whole list that {@link #list} shows page by page, as CSV with a header line. Sorted by what
   * changes meanwhile, a session may come twice or not at all.
   *
   * @param columns names separated by commas, for instance {@code username,startedAt}; all if null
   */
  @Gate(permission = Permission.SESSIONS_EXPORT)
  @GET
  @Path("export")
  @Produces("text/csv")
  Response export(
      @BeanParam PageQuery query,
      @QueryParam("live") Boolean live,
      @QueryParam("nasId") UUID nasId,
      @QueryParam("month") String month,
      @QueryParam("columns") String columns);
}
