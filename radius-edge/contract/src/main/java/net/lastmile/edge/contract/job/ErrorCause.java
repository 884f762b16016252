package net.lastmile.edge.contract.job;

import java.util.Set;

/** Why a router refused an order (Error-Cause, RFC 5176 section 3.5). */
public final class ErrorCause {
  /** Session Context Not Found: there is no session to disconnect. */
  public static final int NO_SESSION = 503;

  /**
   * Refusals that may pass by themselves: Request Not Routable, Session Context Not Removable,
   * Other Proxy Processing Error, Resources Unavailable.
   */
  public static final Set<Integer> PASSING = Set.of(502, 504, 505, 506);

  private ErrorCause() {}
}
