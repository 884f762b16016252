package net.lastmile.api.views;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.Location;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The caller's own saved views; those of colleagues do not exist here. */
@Path("saved-views")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface SavedViewApi {
  /**
   * By name.
   *
   * @param list name of the list, for instance {@code subscribers}; all if null
   */
  @Gate(Audience.ANY_STAFF)
  @GET
  List<SavedViewView> list(@QueryParam("list") String list);

  /** Saves a view; replaces one of the same list and name. At most 50 for each list. */
  @Gate(permission = Permission.SAVED_VIEWS_EDIT)
  @POST
  @APIResponseSchema(value = SavedViewView.class, responseCode = "201")
  @Location("{id}")
  SavedViewView save(SavedViewRequest request);

  @Gate(permission = Permission.SAVED_VIEWS_EDIT)
  @DELETE
  @Path("{id}")
  void delete(@PathParam("id") UUID id);
}
