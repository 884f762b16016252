package net.lastmile.edge.coa;

import java.util.concurrent.atomic.LongAdder;

/** What the node has sent to routers since it started. */
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

  /** Packets that were no answer to anything asked, or not signed by whom it was asked of. */
  public long refusedAnswers() {
    return refused.sum();
  }
}
