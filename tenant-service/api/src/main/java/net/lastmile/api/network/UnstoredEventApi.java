package net.lastmile.api.network;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;

/**
 * Events, accounting above all, that RADIUS servers sent and the platform could not store. Such an
 * event does not hold up those behind it, is kept whole, and can be stored again once a release has
 * fixed the fault.
 */
@Path("unstored-events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface UnstoredEventApi {
  /** Newest first. */
  @Gate(permission = Permission.NAS_EVENTS_VIEW)
  @GET
  Page<UnstoredEventView> list(@BeanParam PageQuery query);

  /**
   * Stores about 500 as if they came now: first those never tried, then those tried longest ago.
   * Events that this release cannot read are passed over. Another call stores nothing twice: a
   * stored event is no longer here.
   */
  @Gate(permission = Permission.NAS_EVENTS_REPLAY)
  @POST
  @Path("replay")
  ReplayView playAgain();

  /** Discards one for good; the audit trail keeps the beginning of it. */
  @Gate(permission = Permission.NAS_EVENTS_REPLAY)
  @DELETE
  @Path("{id}")
  void discard(@PathParam("id") long id);
}
