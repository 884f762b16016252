package net.lastmile.api.tenancy;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;

/** The caller's own tenant. */
@Path("tenant")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface TenantApi {
  @Gate(permission = Permission.SETTINGS_VIEW)
  @GET
  TenantView get();

  @Gate(permission = Permission.SETTINGS_EDIT)
  @PATCH
  TenantView update(TenantUpdate changes);

  /** The features that can be switched on and off, by {@code PATCH} of {@code features}. */
  @Gate(permission = Permission.SETTINGS_VIEW)
  @GET
  @Path("features")
  List<FeatureView> features();

  /** The tenant's limits, and how much of each it uses. */
  @Gate(permission = Permission.SETTINGS_VIEW)
  @GET
  @Path("limits")
  List<LimitView> limits();

  /** What remains to be done before the first line can log in. */
  @Gate(permission = Permission.DASHBOARD_VIEW)
  @GET
  @Path("first-steps")
  FirstStepsView firstSteps();

  /** Who is calling. */
  @Gate(Audience.ANY_STAFF)
  @GET
  @Path("me")
  MeView me();
}
