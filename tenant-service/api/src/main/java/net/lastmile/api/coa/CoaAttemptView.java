package net.lastmile.api.coa;

import java.time.Instant;
import net.lastmile.edge.contract.job.ApiOutcome;
import net.lastmile.edge.contract.job.CoaResult;

/**
 * One attempt of an edge to carry out an order.
 *
 * @param attempt counted from 1
 * @param node the edge
 * @param endedAt when its report came; null while it is under way or if no report ever came
 * @param outcome null without a report
 * @param errorCause the Error-Cause in the router's answer (RFC 5176 section 3.5); null without one
 * @param detail why the edge could not send it, else null
 * @param transmissions how often the packet was sent; null without a report
 * @param apiOutcome the result from the router's own API, as in {@link CoaJobView}; null if the API
 *     was not asked
 * @param apiDetail in the router's own words, or null
 */
public record CoaAttemptView(
    int attempt,
    String node,
    Instant takenAt,
    Instant endedAt,
    CoaResult.Outcome outcome,
    Integer errorCause,
    String detail,
    Integer transmissions,
    ApiOutcome apiOutcome,
    String apiDetail) {}
