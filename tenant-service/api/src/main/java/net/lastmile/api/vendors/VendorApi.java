package net.lastmile.api.vendors;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;

/** Vendor templates: the attributes that tell each make of router what a plan gives. */
@Path("vendor-templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface VendorApi {
  /** One for each vendor. */
  @Gate(permission = Permission.VENDORS_VIEW)
  @GET
  List<VendorTemplateView> list();

  @Gate(permission = Permission.VENDORS_VIEW)
  @GET
  @Path("{vendor}")
  VendorTemplateView get(@PathParam("vendor") String vendor);

  /**
   * Saves the tenant's own template; the edges use it within seconds. Errors name {@code text} and
   * the line.
   */
  @Gate(permission = Permission.VENDORS_EDIT)
  @PUT
  @Path("{vendor}")
  VendorTemplateView set(@PathParam("vendor") String vendor, VendorTemplateRequest request);

  /** Goes back to the built-in template. */
  @Gate(permission = Permission.VENDORS_EDIT)
  @DELETE
  @Path("{vendor}")
  void reset(@PathParam("vendor") String vendor);

  /** Earlier versions of the tenant's own template, newest first. */
  @Gate(permission = Permission.VENDORS_VIEW)
  @GET
  @Path("{vendor}/revisions")
  List<VendorRevisionView> revisions(@PathParam("vendor") String vendor);

  /** Says what is wrong with a text; nothing is saved. */
  @Gate(permission = Permission.VENDORS_EDIT)
  @POST
  @Path("{vendor}/check")
  VendorCheckView check(@PathParam("vendor") String vendor, VendorTemplateRequest request);

  /** Shows the packets for a line; nothing is saved or sent. */
  @Gate(permission = Permission.VENDORS_EDIT)
  @POST
  @Path("{vendor}/preview")
  VendorPreviewView preview(@PathParam("vendor") String vendor, VendorPreviewRequest request);
}
