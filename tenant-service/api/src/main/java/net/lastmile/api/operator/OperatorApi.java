package net.lastmile.api.operator;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.ApiHeaders;
import net.lastmile.api.Location;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.signup.ProvisioningView;
import net.lastmile.api.tenancy.LimitView;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** For operators of the platform only. */
@Path("operator")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface OperatorApi {
  @Gate(Audience.OPERATOR)
  @GET
  @Path("tenants")
  Page<OperatorTenantView> tenants(@BeanParam PageQuery query);

  /**
   * Creates a tenant without sign-up; its first admin gets the password given here and must change
   * it.
   */
  @Gate(Audience.OPERATOR)
  @POST
  @Path("tenants")
  @APIResponseSchema(value = ProvisioningView.class, responseCode = "202")
  @Location("{tenantId}/provisioning")
  ProvisioningView createTenant(
      @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) String idempotencyKey,
      OperatorTenantRequest request);

  @Gate(Audience.OPERATOR)
  @GET
  @Path("tenants/{id}/provisioning")
  ProvisioningView provisioning(@PathParam("id") UUID id);

  /**
   * Corrects the first admin's name and address if the identity provider refused one of them, and
   * resumes provisioning.
   */
  @Gate(Audience.OPERATOR)
  @PATCH
  @Path("tenants/{id}/provisioning")
  @APIResponseSchema(value = ProvisioningView.class, responseCode = "202")
  ProvisioningView correct(@PathParam("id") UUID id, FirstAdminUpdate changes);

  /** A tenant's limits, and how much of each it uses. */
  @Gate(Audience.OPERATOR)
  @GET
  @Path("tenants/{id}/limits")
  List<LimitView> limits(@PathParam("id") UUID id);

  /**
   * Sets limits. A tenant that already has more than a limit keeps what it has and cannot add more.
   */
  @Gate(Audience.OPERATOR)
  @PATCH
  @Path("tenants/{id}/limits")
  List<LimitView> changeLimits(@PathParam("id") UUID id, LimitsUpdate changes);

  /**
   * Lets a staff member of a tenant back in when no colleague can, for instance an only admin who
   * has lost a password or a phone. It ends every session of that log-in; both the tenant's audit
   * trail and the platform's record it.
   */
  @Gate(Audience.OPERATOR)
  @POST
  @Path("tenants/{id}/staff/{username}/recovery")
  void recover(
      @PathParam("id") UUID id, @PathParam("username") String username, RecoveryRequest request);

  /** Events that edges acknowledged and that are not stored, and edges that acknowledge nothing. */
  @Gate(Audience.OPERATOR)
  @GET
  @Path("alarms")
  Page<AlarmView> alarms(@BeanParam PageQuery query);

  @Gate(Audience.OPERATOR)
  @GET
  @Path("edges")
  Page<EdgeView> edges(@BeanParam PageQuery query);
}
