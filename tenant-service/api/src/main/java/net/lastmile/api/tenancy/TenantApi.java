package net.lastmile.api.tenancy;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The caller's own tenant. */
@Path("tenant")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface TenantApi {
  @GET
  TenantView get();

  @PATCH
  TenantView update(TenantUpdate changes);

  /** The features that can be switched on and off, by {@code PATCH} of {@code features}. */
  @GET
  @Path("features")
  List<FeatureView> features();

  /** The tenant's limits, and how much of each it uses. */
  @GET
  @Path("limits")
  List<LimitView> limits();

  /** What remains to be done before the first line can log in. */
  @GET
  @Path("first-steps")
  FirstStepsView firstSteps();

  /** Who is calling. */
  @GET
  @Path("me")
  MeView me();
}
