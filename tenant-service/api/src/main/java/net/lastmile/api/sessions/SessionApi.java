package net.lastmile.api.sessions;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;

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
  @GET
  Page<SessionView> list(
      @BeanParam PageQuery query,
      @QueryParam("live") Boolean live,
      @QueryParam("nasId") UUID nasId,
      @QueryParam("month") String month);
}
