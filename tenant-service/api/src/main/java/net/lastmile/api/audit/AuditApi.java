package net.lastmile.api.audit;

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

/** Who changed what. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public interface AuditApi {
  /**
   * Newest first; searches who did it, what it was done to, and the address it came from.
   *
   * @param subject only changes of the thing with this id
   */
  @Gate(permission = Permission.AUDIT_VIEW)
  @GET
  Page<AuditView> list(@BeanParam PageQuery query, @QueryParam("subject") UUID subject);

  /**
   * The whole list that {@link #list} shows page by page, as CSV with a header line.
   *
   * @param columns names separated by commas, for instance {@code at,actor}; all if null
   */
  @Gate(permission = Permission.AUDIT_EXPORT)
  @GET
  @Path("export")
  @Produces("text/csv")
  Response export(
      @BeanParam PageQuery query,
      @QueryParam("subject") UUID subject,
      @QueryParam("columns") String columns);
}
