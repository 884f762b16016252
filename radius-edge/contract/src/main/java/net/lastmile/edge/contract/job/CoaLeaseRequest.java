package net.lastmile.edge.contract.job;

import java.util.List;
import java.util.UUID;

/**
 * The body of {@code POST /edge/coa/leases}; without a body, no router is named.
 *
 * @param connected routers with an open connection to the node over which orders can be sent: the
 *     node gets their orders before other nodes do. At most {@link #MAX_CONNECTED}; orders for
 *     further routers come later
 */
public record CoaLeaseRequest(List<UUID> connected) {
  /** The default limit on connections to a node. */
  public static final int MAX_CONNECTED = 4_000;

  public CoaLeaseRequest {
    connected = connected == null ? List.of() : List.copyOf(connected);
  }
}
