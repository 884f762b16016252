package net.lastmile.edge.contract;

import java.util.Set;

/** What routers answer a refused order with (Error-Cause, RFC 5176 section 3.5). */
public final class ErrorCause {
  /** Session Context Not Found: there is no line to cut. */
  public static final int NO_SESSION = 503;

  /**
   * Refusals that may pass by themselves: Request Not Routable, Session Context Not Removable,
   * Other Proxy Processing Error, Resources Unavailable.
   */
  public static final Set<Integer> PASSING = Set.of(502, 504, 505, 506);

  private ErrorCause() {}
}
