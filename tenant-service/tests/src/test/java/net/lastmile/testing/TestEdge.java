package net.lastmile.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.event.EventBatch;
import net.lastmile.edge.contract.job.ApiResult;
import net.lastmile.edge.contract.job.CoaLease;
import net.lastmile.edge.contract.job.CoaLeaseRequest;
import net.lastmile.edge.contract.job.CoaReport;
import net.lastmile.edge.contract.job.CoaResult;
import net.lastmile.edge.contract.job.CoaResult.Outcome;
import net.lastmile.platform.rest.Json;

/** An edge node as the platform sees it: reports sessions, leases jobs, reports results. */
public final class TestEdge {
  private static final int POLLS = 60;

  private final String node;
  private final ApiClient api;
  private List<UUID> connected = List.of();

  public TestEdge(TestPlatform platform, String node) {
    this.node = node;
    this.api = platform.api().as(platform.tokens().edge(node, "local"));
  }

  /** Names these routers as connected when it asks for jobs; without any it sends no body. */
  public void connect(UUID... nases) {
    connected = List.of(nases);
  }

  /** Reports that a session begins or ends, under the name of its line. */
  public void account(TestTenant tenant, UUID nas, String username, StatusType type) {
    AccountingEvent event = AccountingPacket.of(tenant.id(), nas, username, type).event();
    expect(
        200,
        api.postPacked(
            "edge/events",
            write(
                new EventBatch(
                    node, UUID.randomUUID(), List.of(event), List.of(), List.of(), List.of()))));
  }

  /** Leases until it gets this job; the leases of other jobs are left to expire. */
  public JsonNode lease(UUID job) {
    for (int poll = 0; poll < POLLS; poll++) {
      Optional<JsonNode> found = leaseOnce(job, 1);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new AssertionError("no job " + job + " to lease");
  }

  /** Asks once, waiting this long. */
  public Optional<JsonNode> leaseOnce(UUID job, int waitSeconds) {
    JsonNode lease =
        expect(
            200,
            api.post(
                "edge/coa/leases?limit=%d&waitSeconds=%d".formatted(CoaLease.MAX_JOBS, waitSeconds),
                connected.isEmpty() ? null : write(new CoaLeaseRequest(connected))));
    for (JsonNode each : lease.get("jobs")) {
      if (each.get("id").asText().equals(job.toString())) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Reports the result of a leased job. */
  public void report(JsonNode leased, Outcome outcome, int errorCause) {
    report(List.of(leased), outcome, errorCause);
  }

  /** Reports the same result for several jobs in one call. */
  public void report(List<JsonNode> leased, Outcome outcome, int errorCause) {
    List<CoaResult> results =
        leased.stream()
            .map(
                job ->
                    new CoaResult(
                        UUID.fromString(job.get("tenantId").asText()),
                        UUID.fromString(job.get("id").asText()),
                        job.get("attempt").asInt(),
                        outcome,
                        errorCause,
                        1,
                        5,
                        ""))
            .toList();
    expect(204, api.post("edge/coa/results", write(new CoaReport(node, results))));
  }

  /** Reports the result of a leased job by CoA, and then over the router's own API. */
  public void report(JsonNode job, Outcome outcome, int errorCause, ApiResult api) {
    CoaResult result =
        new CoaResult(
            UUID.fromString(job.get("tenantId").asText()),
            UUID.fromString(job.get("id").asText()),
            job.get("attempt").asInt(),
            outcome,
            errorCause,
            1,
            5,
            "",
            api);
    expect(204, api().post("edge/coa/results", write(new CoaReport(node, List.of(result)))));
  }

  public ApiClient api() {
    return api;
  }

  private static JsonNode expect(int status, ApiClient.Answer answer) {
    if (answer.status() != status) {
      throw new AssertionError(answer.toString());
    }
    return answer.body();
  }

  private static String write(Object value) {
    try {
      return Json.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
