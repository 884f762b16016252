package net.lastmile.edges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import net.lastmile.api.tenancy.TenantStatus;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.contract.record.TenantRecord;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.TenantChanged;
import net.lastmile.tenancy.Tenants;

/** The tenants and their listeners, as the edges know them. */
@ApplicationScoped
@Transactional
class TenantRecords {
  /** Each tenant has only one such record, so it needs no name. */
  private static final String KEY = "";

  @Inject private ChangeFeed feed;
  @Inject private Listeners listeners;
  @Inject private Tenants tenants;
  @Inject private Instance<AccessPolicies> policies;

  /** Tells the edges of the current tenant and its listener. */
  void publish() {
    KnownTenant tenant = tenants.current();
    put(tenant);
    feed.put(RecordKind.LISTENER, KEY, listeners.require(tenant.id()).encode());
  }

  void changed(@Observes TenantChanged change) {
    put(change.tenant());
  }

  private void put(KnownTenant tenant) {
    TenantRecord record =
        new TenantRecord(
            tenant.slug(),
            isServed(tenant.status()),
            tenant.settings().explainRejects(),
            policies.get().current());
    feed.put(RecordKind.TENANT, KEY, record.encode());
  }

  /** Nothing is served before the last step of provisioning because there is no NAS yet. */
  private static boolean isServed(TenantStatus status) {
    return switch (status) {
      case PROVISIONING, ACTIVE -> true;
      case SUSPENDED, CLOSED -> false;
    };
  }
}
