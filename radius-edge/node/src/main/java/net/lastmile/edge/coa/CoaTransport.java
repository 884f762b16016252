package net.lastmile.edge.coa;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import net.lastmile.edge.directory.Nas;

/** A way to a router: UDP to its CoA port, or the connection that a router itself holds open. */
public interface CoaTransport {
  /** Whether this way leads to the router at the moment. */
  boolean reaches(Nas nas);

  /** The router as it is spoken to this way: with the secret that hides and signs here. */
  default Nas spokenTo(Nas nas) {
    return nas;
  }

  /** Routers that only this node reaches this way at the moment, since they are connected to it. */
  default Set<UUID> connectedNases() {
    return Set.of();
  }

  /** What was sent this way. */
  CoaCounts counts();

  /**
   * Sends a request, again where the way may lose it.
   *
   * @param nas as {@link #spokenTo} gave it
   * @return completes with what came of it, never with an exception, and in a bounded time
   */
  CompletableFuture<CoaOutcome> send(Nas nas, CoaRequest request);
}
