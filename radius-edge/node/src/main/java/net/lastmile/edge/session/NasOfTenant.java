package net.lastmile.edge.session;

import java.util.UUID;
import net.lastmile.edge.contract.AccountingEvent;

/** A NAS of a tenant. */
public record NasOfTenant(UUID tenantId, UUID nasId) {
  static NasOfTenant of(OnlineSession session) {
    return of(session.key());
  }

  static NasOfTenant of(SessionKey key) {
    return new NasOfTenant(key.tenantId(), key.nasId());
  }

  static NasOfTenant of(AccountingEvent event) {
    return new NasOfTenant(event.tenantId(), event.nasId());
  }
}
