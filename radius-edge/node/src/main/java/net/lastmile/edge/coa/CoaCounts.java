package net.lastmile.edge.coa;

import java.util.concurrent.atomic.LongAdder;

/** Counts of what the node has sent to routers since it started. */
public final class CoaCounts {
  private final LongAdder requests = new LongAdder();
  private final LongAdder retransmissions = new LongAdder();
  private final LongAdder refused = new LongAdder();

  void sent(int transmission) {
    (transmission == 1 ? requests : retransmissions).increment();
  }

  void refused() {
    refused.increment();
  }

  public long requests() {
    return requests.sum();
  }

  public long retransmissions() {
    return retransmissions.sum();
  }

  /** Packets that answered no request, or were not signed by the router that was asked. */
  public long refusedAnswers() {
    return refused.sum();
  }
}
