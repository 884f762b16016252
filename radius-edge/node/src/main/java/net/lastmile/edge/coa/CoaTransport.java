package net.lastmile.edge.coa;

import java.util.concurrent.CompletableFuture;
import net.lastmile.edge.directory.Nas;

/** A way to a router: UDP to its CoA port, or the connection that a router itself holds open. */
public interface CoaTransport {
  /** Whether this way leads to the router at the moment. */
  boolean reaches(Nas nas);

  /**
   * Sends a request, again where the way may lose it.
   *
   * @return completes with what came of it, never with an exception, and in a bounded time
   */
  CompletableFuture<CoaOutcome> send(Nas nas, CoaRequest request);
}
