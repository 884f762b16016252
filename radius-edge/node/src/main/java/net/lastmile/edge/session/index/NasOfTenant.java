package net.lastmile.edge.session.index;

import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent;

/** A NAS of a tenant. */
public record NasOfTenant(UUID tenantId, UUID nasId) {
  public static NasOfTenant of(OnlineSession session) {
    return of(session.key());
  }

  public static NasOfTenant of(SessionKey key) {
    return new NasOfTenant(key.tenantId(), key.nasId());
  }

  public static NasOfTenant of(AccountingEvent event) {
    return new NasOfTenant(event.tenantId(), event.nasId());
  }
}
