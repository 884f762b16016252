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

/**
 * What RADIUS servers sent, accounting above all, and could not be stored. It stops nothing behind
 * it, is kept whole, and can be played again once a release has mended what was wrong.
 */
@Path("unstored-events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface UnstoredEventApi {
  /** Newest first. */
  @GET
  Page<UnstoredEventView> list(@BeanParam PageQuery query);

  /**
   * Stores some 500 as if they came now: first those that were never tried, then those tried
   * longest ago. What nothing can be made of is passed over. Asked again it stores none twice: what
   * is stored is not there any more.
   */
  @POST
  @Path("replay")
  ReplayView playAgain();

  /** Gives one up for good; the audit keeps the beginning of it. */
  @DELETE
  @Path("{id}")
  void discard(@PathParam("id") long id);
}
