package net.lastmile.edge.contract.job;

import java.time.Duration;
import java.util.List;

/**
 * The answer to {@code POST /edge/coa/leases}: jobs that belong to this node for {@link #LASTS}. A
 * job that is not reported by then goes to the node of the region that asks next. A job may
 * therefore be carried out more than once, but always for the same session.
 *
 * @param feedSeq the changes that led to the jobs are in the feed at or below this seq; a node that
 *     has not read that far waits before it carries the jobs out
 */
public record CoaLease(long feedSeq, List<CoaJob> jobs) {
  /** Longer than an edge needs for a job, including waiting and retransmissions. */
  public static final Duration LASTS = Duration.ofSeconds(30);

  /** Maximum number of jobs in a lease. */
  public static final int MAX_JOBS = 200;

  public CoaLease {
    jobs = List.copyOf(jobs);
  }
}
