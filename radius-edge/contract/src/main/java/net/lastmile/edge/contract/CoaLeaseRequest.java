package net.lastmile.edge.contract;

import java.util.List;
import java.util.UUID;

/**
 * The body of {@code POST /edge/coa/leases}; an edge that sends none names no router.
 *
 * @param connected routers that hold a connection to the node over which orders can be sent: it
 *     gets theirs before other nodes do. At most {@link #MAX_CONNECTED}; orders for those beyond
 *     come later
 */
public record CoaLeaseRequest(List<UUID> connected) {
  /** As many connections as a node takes by itself. */
  public static final int MAX_CONNECTED = 4_000;

  public CoaLeaseRequest {
    connected = connected == null ? List.of() : List.copyOf(connected);
  }
}
