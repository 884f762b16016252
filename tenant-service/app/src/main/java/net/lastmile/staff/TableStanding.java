package net.lastmile.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.identity.StaffStanding;
import net.lastmile.platform.security.Caller;

/**
 * Reads the caller's row, with its permission group, by its unique index: that costs less than the
 * delay of a cache. The first call of a log-in notes it.
 */
@ApplicationScoped
class TableStanding implements StaffStanding {
  @Inject private StaffRegister register;

  @Override
  public Standing of(Caller.Identity caller, Instant issuedAt, Instant loggedInAt) {
    Staff staff = register.findMade(UUID.fromString(caller.subject())).orElse(null);
    if (staff == null) {
      return new Standing.Unknown();
    }
    if (!staff.honours(caller.kind(), issuedAt)) {
      return new Standing.Over();
    }
    if (staff.isNewLogIn(loggedInAt)) {
      register.loggedIn(staff.id(), staff.username(), loggedInAt);
    }
    return new Standing.Good(staff.rights().permissions());
  }
}
