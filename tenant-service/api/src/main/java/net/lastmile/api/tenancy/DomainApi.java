package net.lastmile.api.tenancy;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.ApiHeaders;
import net.lastmile.api.Location;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The tenant's own host names for its panel. */
@Path("domains")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface DomainApi {
  /** By name; at most 10. */
  @Gate(permission = Permission.DOMAINS_VIEW)
  @GET
  List<DomainView> list();

  /** Adds a name that is yet to be proven; the same name again gives the existing entry. */
  @Gate(permission = Permission.DOMAINS_EDIT)
  @POST
  @APIResponseSchema(value = DomainView.class, responseCode = "201")
  @Location("{id}")
  DomainView create(
      @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) String idempotencyKey, DomainRequest request);

  @Gate(permission = Permission.DOMAINS_VIEW)
  @GET
  @Path("{id}")
  DomainView get(@PathParam("id") UUID id);

  /** Looks up the TXT record; once it is found, the panel answers under the name. */
  @Gate(permission = Permission.DOMAINS_EDIT)
  @POST
  @Path("{id}/verify")
  DomainView verify(@PathParam("id") UUID id);

  /** The panel no longer answers under the name. */
  @Gate(permission = Permission.DOMAINS_EDIT)
  @DELETE
  @Path("{id}")
  void delete(@PathParam("id") UUID id);
}
