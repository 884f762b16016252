package net.lastmile.coa;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;
import net.lastmile.coa.lease.JobDesk;
import net.lastmile.coa.lease.Taker;
import net.lastmile.coa.result.Results;
import net.lastmile.edge.contract.job.CoaLease;
import net.lastmile.edge.contract.job.CoaLeaseRequest;
import net.lastmile.edge.contract.job.CoaReport;
import net.lastmile.edges.EdgeNode;
import net.lastmile.platform.problem.FieldErrors;
import net.lastmile.platform.problem.RequestError;

/** {@code /edge/coa}: edges lease jobs and report the results. */
@Path("edge/coa")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LeaseResource {
  static final int MAX_WAIT_SECONDS = 30;
  private static final String DEFAULT_LIMIT = "100";

  @Inject private JobDesk desk;
  @Inject private Results results;
  @Inject private EdgeNode caller;

  /**
   * Jobs leased to the caller until {@link CoaLease#LASTS} is over. A POST because it changes
   * state: clients may repeat a GET by themselves.
   *
   * @param limit most jobs to give
   * @param waitSeconds how long to wait for one
   * @param request null from an edge that names no connected routers
   */
  @POST
  @Path("leases")
  @Consumes(MediaType.APPLICATION_JSON)
  @Gate(Audience.EDGE)
  public void lease(
      @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) int limit,
      @QueryParam("waitSeconds") @DefaultValue("0") int waitSeconds,
      CoaLeaseRequest request,
      @Suspended AsyncResponse response) {
    List<UUID> connected = request == null ? List.of() : request.connected();
    new FieldErrors()
        .range("limit", limit, 1, CoaLease.MAX_JOBS)
        .range("waitSeconds", waitSeconds, 0, MAX_WAIT_SECONDS)
        .range("connected", connected.size(), 0, CoaLeaseRequest.MAX_CONNECTED)
        .throwIfAny();
    desk.await(
        new Taker(caller.region(), caller.name(), limit, connected),
        Duration.ofSeconds(waitSeconds),
        response);
  }

  /** Stores results; a result for a job that has moved on without it changes nothing. */
  @POST
  @Path("results")
  @Consumes(MediaType.APPLICATION_JSON)
  @Gate(Audience.EDGE)
  public void report(CoaReport report) {
    RequestError.requireBody(report);
    new FieldErrors().range("results", report.results().size(), 0, CoaLease.MAX_JOBS).throwIfAny();
    caller.mustBe(report.node());
    results.store(report, caller.region());
  }
}
