package net.lastmile.api.coa;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;

/** Orders to routers: Disconnect and CoA. */
@Path("coa-jobs")
@Produces(MediaType.APPLICATION_JSON)
public interface CoaApi {
  /**
   * Newest first.
   *
   * @param subscriberId only those about this subscriber's sessions
   * @param nasId only those to this router
   */
  @Gate(permission = Permission.SESSIONS_VIEW)
  @GET
  Page<CoaJobView> list(
      @BeanParam PageQuery query,
      @QueryParam("subscriberId") UUID subscriberId,
      @QueryParam("nasId") UUID nasId);

  @Gate(permission = Permission.SESSIONS_VIEW)
  @GET
  @Path("{id}")
  CoaJobView get(@PathParam("id") UUID id);

  /** Each attempt of an edge to carry it out, the first one first; all on one page. */
  @Gate(permission = Permission.SESSIONS_VIEW)
  @GET
  @Path("{id}/attempts")
  Page<CoaAttemptView> attempts(@PathParam("id") UUID id);
}
