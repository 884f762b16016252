package net.lastmile.edge.coa;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import net.lastmile.edge.directory.Nas;

/** A way to a router: UDP to its CoA port, or the connection that a router itself holds open. */
public interface CoaTransport {
  /** Whether this way currently reaches the router. */
  boolean reaches(Nas nas);

  /** The router as it is addressed this way: with the secret that encrypts and signs here. */
  default Nas spokenTo(Nas nas) {
    return nas;
  }

  /** Routers that only this node currently reaches this way, since they are connected to it. */
  default Set<UUID> connectedNases() {
    return Set.of();
  }

  /** Counts of what was sent this way. */
  CoaCounts counts();

  /**
   * Sends a request, and repeats it if this way may lose packets.
   *
   * @param nas as {@link #spokenTo} returned it
   * @return completes with the result, never with an exception, and within a limited time
   */
  CompletableFuture<CoaOutcome> send(Nas nas, CoaRequest request);
}
