package net.lastmile.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import net.lastmile.identity.StaffStanding;
import net.lastmile.platform.security.Caller;

/** Reads the caller's row by its unique index: that costs less than the delay of a cache. */
@ApplicationScoped
class TableStanding implements StaffStanding {
  @Inject private StaffRegister register;

  @Override
  public Standing of(Caller.Identity caller, Instant issuedAt) {
    return register
        .findMade(UUID.fromString(caller.subject()))
        .map(staff -> staff.honours(caller.kind(), issuedAt))
        .map(honoured -> honoured ? Standing.GOOD : Standing.OVER)
        .orElse(Standing.UNKNOWN);
  }
}
