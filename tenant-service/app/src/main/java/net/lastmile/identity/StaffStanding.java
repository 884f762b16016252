package net.lastmile.identity;

import java.time.Instant;
import java.util.Set;
import net.lastmile.api.permissions.Permission;
import net.lastmile.platform.security.Caller;

/**
 * The tenant's own view of its log-ins. A token remains valid for some minutes after a log-in's
 * rights change, so this is checked on every call, in the tenant's own schema.
 */
public interface StaffStanding {
  /** The tenant's verdict on a token. */
  sealed interface Standing {
    /**
     * The tenant lets this caller act as the kind the token says.
     *
     * @param permissions what they may do
     */
    record Good(Set<Permission> permissions) implements Standing {}

    /** The tenant no longer does; a new log-in may change that. */
    record Over() implements Standing {}

    /** The tenant has no such log-in, whatever the identity provider says. */
    record Unknown() implements Standing {}
  }

  /**
   * The tenant's verdict on this caller's token.
   *
   * @param issuedAt when the token was issued, in whole seconds
   * @param loggedInAt when the person gave the password that this token comes of, in whole seconds
   */
  Standing of(Caller.Identity caller, Instant issuedAt, Instant loggedInAt);
}
