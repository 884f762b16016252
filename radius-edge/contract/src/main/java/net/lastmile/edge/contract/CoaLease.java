package net.lastmile.edge.contract;

import java.time.Duration;
import java.util.List;

/**
 * The answer to {@code POST /edge/coa/leases}: jobs that are this node's until {@link #LASTS} is
 * over. One that is not reported by then goes to whichever node of the region asks next; a job may
 * therefore be carried out more than once, and always for the same session.
 *
 * @param feedSeq what the jobs follow from is in the feed at or below this seq; a node that has not
 *     read so far waits before it carries them out
 */
public record CoaLease(long feedSeq, List<CoaJob> jobs) {
  /** Longer than an edge takes for a job, waiting and retransmissions included. */
  public static final Duration LASTS = Duration.ofSeconds(30);

  /** Jobs a lease has at most. */
  public static final int MAX_JOBS = 200;

  public CoaLease {
    jobs = List.copyOf(jobs);
  }
}
