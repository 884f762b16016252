package net.lastmile.api.subscribers;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import net.lastmile.api.ApiHeaders;
import net.lastmile.api.Location;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;
import net.lastmile.api.sessions.SessionView;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The tenant's subscribers. */
@Path("subscribers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface SubscriberApi {
  /**
   * Sorts by {@code username}, {@code fullName}, {@code expiryDate} or {@code createdAt}; searches
   * username, name, phone and e-mail.
   *
   * @param state only subscribers in this state: {@code ONLINE}, {@code ACTIVE}, {@code INACTIVE},
   *     {@code EXPIRED} or {@code EXPIRING} (within 7 days)
   * @param planId only subscribers on this plan
   */
  @Gate(permission = Permission.SUBSCRIBERS_VIEW)
  @GET
  Page<SubscriberView> list(
      @BeanParam PageQuery query,
      @QueryParam("state") String state,
      @QueryParam("planId") UUID planId);

  /**
   * The whole list that {@link #list} shows page by page, as CSV with a header line.
   *
   * @param columns names separated by commas, for instance {@code username,planName}; all if null
   */
  @Gate(permission = Permission.SUBSCRIBERS_EXPORT)
  @GET
  @Path("export")
  @Produces("text/csv")
  Response export(
      @BeanParam PageQuery query,
      @QueryParam("state") String state,
      @QueryParam("planId") UUID planId,
      @QueryParam("columns") String columns);

  @Gate(permission = Permission.SUBSCRIBERS_VIEW)
  @GET
  @Path("counts")
  SubscriberCountsView counts();

  @Gate(permission = Permission.SUBSCRIBERS_CREATE)
  @POST
  @APIResponseSchema(value = SubscriberView.class, responseCode = "201")
  @Location("{id}")
  SubscriberView create(
      @HeaderParam(ApiHeaders.IDEMPOTENCY_KEY) String idempotencyKey, SubscriberRequest request);

  @Gate(permission = Permission.SUBSCRIBERS_VIEW)
  @GET
  @Path("{id}")
  SubscriberView get(@PathParam("id") UUID id);

  @Gate(permission = Permission.SUBSCRIBERS_EDIT)
  @PATCH
  @Path("{id}")
  SubscriberView update(@PathParam("id") UUID id, SubscriberRequest changes);

  @Gate(permission = Permission.SUBSCRIBERS_DELETE)
  @DELETE
  @Path("{id}")
  void delete(@PathParam("id") UUID id);

  /**
   * Forgets the line's hardware addresses. If the line locks to a device, it locks to the next one
   * seen.
   */
  @Gate(permission = Permission.SUBSCRIBERS_RESET_MAC)
  @POST
  @Path("{id}/reset-mac")
  SubscriberView resetMac(@PathParam("id") UUID id);

  /**
   * Gives the line's password, and records in the audit trail who asked for it. A POST, so that no
   * cache keeps it and read-only log-ins do not get it.
   */
  @Gate(permission = Permission.SUBSCRIBERS_SHOW_PASSWORD)
  @POST
  @Path("{id}/password")
  LinePasswordView password(@PathParam("id") UUID id);

  /** What putting the line on another plan would do; changes nothing. */
  @Gate(permission = Permission.SUBSCRIBERS_VIEW)
  @GET
  @Path("{id}/plan-change")
  PlanChangeView planChange(@PathParam("id") UUID id, @QueryParam("planId") UUID planId);

  /**
   * Live sessions first, then the newest.
   *
   * @param month only sessions that began in this month (UTC), such as {@code 2026-11}, the newest
   *     first and including archived ones; without it, archived ones are not listed
   */
  @Gate(permission = Permission.SESSIONS_VIEW)
  @GET
  @Path("{id}/sessions")
  Page<SessionView> sessions(
      @PathParam("id") UUID id, @BeanParam PageQuery query, @QueryParam("month") String month);

  /** Log-in attempts of the line, newest first, with the reason if one was refused. */
  @Gate(permission = Permission.SESSIONS_VIEW)
  @GET
  @Path("{id}/log-ins")
  Page<LoginView> logins(@PathParam("id") UUID id, @BeanParam PageQuery query);
}
