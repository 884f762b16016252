package net.lastmile.identity;

import net.lastmile.platform.security.Caller;

/**
 * What the tenant itself says of its log-ins. A token lives some minutes longer than what it was
 * given for; this is asked with every call, in the tenant's own schema.
 */
public interface StaffStanding {
  /**
   * Whether the tenant still lets this caller act as the kind the token says. Of a log-in the
   * tenant has no row of, the identity provider's word stands.
   */
  boolean stands(Caller.Identity caller);
}
