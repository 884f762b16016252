package net.lastmile.edge.journal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent;
import net.lastmile.edge.contract.event.AccountingEvent.StatusType;
import net.lastmile.edge.contract.event.NasIdentity;

/** The event for the centre about a session that was silent for too long. */
final class LostSession {
  private LostSession() {}

  static AccountingEvent event(
      long number,
      UUID tenantId,
      UUID nasId,
      Instant at,
      int silentSeconds,
      String sessionId,
      String classToken,
      String username,
      String framedIp,
      String nasPort,
      String nasPortId,
      NasIdentity nas) {
    return new AccountingEvent(
        number,
        tenantId,
        nasId,
        at,
        StatusType.LOST,
        sessionId,
        classToken,
        username,
        "",
        nasPort,
        nasPortId,
        "",
        framedIp,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        0,
        0,
        0,
        silentSeconds,
        "",
        nas,
        0,
        null,
        Set.of());
  }
}
