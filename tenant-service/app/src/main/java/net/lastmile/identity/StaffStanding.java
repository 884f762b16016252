package net.lastmile.identity;

import java.time.Instant;
import net.lastmile.platform.security.Caller;

/**
 * What the tenant itself says of its log-ins. A token lives some minutes longer than what it was
 * given for; this is asked with every call, in the tenant's own schema.
 */
public interface StaffStanding {
  /** What is to be thought of a token. */
  enum Standing {
    /** The tenant lets this caller act as the kind the token says. */
    GOOD,
    /** It does so no more; a new log-in may say otherwise. */
    OVER,
    /** The tenant knows of no such log-in, whatever the identity provider says. */
    UNKNOWN
  }

  /**
   * What the tenant thinks of this caller's token.
   *
   * @param issuedAt when the token was given, in whole seconds
   */
  Standing of(Caller.Identity caller, Instant issuedAt);
}
