package net.lastmile.edge.contract.job;

import java.util.List;

/** The body of {@code POST /edge/coa/results}; at most {@link CoaLease#MAX_JOBS} results. */
public record CoaReport(String node, List<CoaResult> results) {
  public CoaReport {
    results = List.copyOf(results);
  }
}
