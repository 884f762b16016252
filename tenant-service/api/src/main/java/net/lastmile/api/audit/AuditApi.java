package net.lastmile.api.audit;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;

/** Who changed what. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public interface AuditApi {
  /**
   * Newest first.
   *
   * @param subject only changes of the thing with this id
   */
  @GET
  Page<AuditView> list(@BeanParam PageQuery query, @QueryParam("subject") UUID subject);
}
