package net.lastmile.edge.session;

import java.util.UUID;

/** A NAS of a tenant. */
public record NasOfTenant(UUID tenantId, UUID nasId) {
  static NasOfTenant of(OnlineSession session) {
    return new NasOfTenant(session.key().tenantId(), session.key().nasId());
  }
}
