package net.lastmile.payara;

import java.time.Duration;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;

/** The filters and threads between a listener's sockets and the servlet container. */
final class Front {
  private final Limits limits;
  private final Duration patience;
  private Peers peers;
  private Lanes lanes;

  Front(Limits limits, Duration patience) {
    this.limits = limits;
    this.patience = patience;
  }

  /** Puts our filters around the HTTP codec, once. */
  synchronized void complete(Transport transport) {
    if (!(transport.getProcessor() instanceof FilterChain chain)
        || chain.indexOfType(UpgradeDeclined.class) >= 0) {
      return;
    }
    int codec = chain.indexOfType(HttpServerFilter.class);
    if (codec < 0) {
      return;
    }
    SingleUse.ofMemory(transport);
    Source source = Source.ofConfiguration();
    peers = new Peers(limits, source, patience);
    lanes = new Lanes(limits, transport);
    chain.add(codec + 1, new WholeRequests(limits, source, lanes));
    chain.add(codec + 1, new UpgradeDeclined());
    chain.add(codec, peers);
  }

  long connections() {
    return peers.count();
  }

  synchronized void end() {
    if (peers != null) {
      peers.end();
      lanes.end();
    }
  }
}
